type Run<T> = { result: Promise<T>; callers: number; abort: AbortController };

/**
 * Equal calls that come while the first is running get its result. The work goes on as long as one of those who asked is
 * there: a client that gave up and asks again must not find its own cancellation.
 */
export function createShare<T>() {
  const running = new Map<string, Run<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Run<T> {
    const abort = new AbortController();
    const run: Run<T> = { abort, callers: 0, result: work(abort.signal).finally(() => forget(key, run)) };
    running.set(key, run);
    return run;
  }

  function forget(key: string, run: Run<T>): void {
    if (running.get(key) === run) running.delete(key);
  }

  return function share(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const run = running.get(key) ?? begin(key, work);
    run.callers++;
    const leave = () => {
      if (--run.callers > 0) return;
      forget(key, run);
      run.abort.abort(signal.reason);
    };
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave, { once: true });
    return run.result;
  };
}
