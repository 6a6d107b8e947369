const encoder = new TextEncoder();

/** How long a browser waits before it reconnects to a server that is restarting. */
const RECONNECT_MS = 1_000;

/**
 * The same event stream, which on `stopping` tells the browser when to reconnect and closes. `ending` is aborted when the
 * stream is over for whatever reason, so that what feeds it stops.
 */
export function withReconnectHint(response: Response, { stopping, ending }: { stopping: AbortSignal; ending: AbortController }): Response {
  if (!response.ok || !response.body) return response;
  const reader = response.body.getReader();
  let onStop: () => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      onStop = () => {
        controller.enqueue(encoder.encode(`retry: ${RECONNECT_MS}\n\n`));
        controller.close();
        ending.abort();
      };
      if (stopping.aborted) onStop();
      else stopping.addEventListener("abort", onStop, { once: true });
    },
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        ending.abort();
        throw error;
      });
      if (stopping.aborted) return;
      if (!done) return controller.enqueue(value);
      stopping.removeEventListener("abort", onStop);
      controller.close();
      ending.abort();
    },
    cancel() {
      stopping.removeEventListener("abort", onStop);
      ending.abort();
    },
  });
  return new Response(body, response);
}
