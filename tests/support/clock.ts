/** A clock that a test moves. */
export function testClock(start = Date.now()) {
  let now = start;
  const clock = () => now;
  return { clock, advance: (ms: number) => void (now += ms) };
}

/** Waits until `isTrue`, looking every few milliseconds; fails after `ms`. */
export async function until(isTrue: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Still not true after ${ms} ms`);
    await Bun.sleep(10);
  }
}
