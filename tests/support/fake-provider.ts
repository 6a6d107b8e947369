/** A local server that speaks the OpenAI chat-completions protocol (streaming), and misbehaves as told. */
export type Behaviour =
  | { kind: "words"; words: string[]; delayMs?: number }
  | { kind: "status"; status: number; headers?: Record<string, string>; message?: string }
  | { kind: "cut"; words: string[] }
  | { kind: "garbage"; words: string[] }
  | { kind: "silent"; words: string[] }
  | { kind: "unfinished"; words: string[] }
  | { kind: "filtered"; words: string[] };

export type FakeProvider = Disposable & {
  baseUrl: string;
  requests: { authorization: string | null; body: Record<string, unknown> }[];
  aborted: number;
  behave(...next: Behaviour[]): void;
};

const encoder = new TextEncoder();
const frame = (data: unknown) => encoder.encode(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
const chunk = (delta: object, finish: string | null = null) =>
  frame({ id: "c1", object: "chat.completion.chunk", created: 1, model: "fake", choices: [{ index: 0, delta, finish_reason: finish }] });

/** Each request takes the next behaviour; the last one stays. */
export function fakeProvider(...first: Behaviour[]): FakeProvider {
  let behaviours = first;
  const requests: FakeProvider["requests"] = [];
  const state = { aborted: 0 };

  async function respond(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== "/v1/chat/completions") return new Response("Not found", { status: 404 });
    requests.push({ authorization: request.headers.get("authorization"), body: (await request.json()) as Record<string, unknown> });
    const behaviour = behaviours.length > 1 ? behaviours.shift()! : behaviours[0]!;
    if (behaviour.kind === "status")
      return Response.json(
        { error: { message: behaviour.message ?? "upstream says no: key sk-secret" } },
        { status: behaviour.status, headers: behaviour.headers ?? {} },
      );
    return new Response(body(behaviour, request.signal), { headers: { "content-type": "text/event-stream" } });
  }

  function body(behaviour: Exclude<Behaviour, { kind: "status" }>, signal: AbortSignal): ReadableStream<Uint8Array> {
    const ended = Promise.withResolvers<void>();
    const onAbort = () => {
      state.aborted++;
      ended.resolve();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    async function* frames(): AsyncGenerator<Uint8Array> {
      for (const content of behaviour.words) {
        if (signal.aborted) return;
        yield chunk({ role: "assistant", content });
        await Bun.sleep(behaviour.kind === "words" ? (behaviour.delayMs ?? 0) : 5);
      }
      if (behaviour.kind === "silent") return void (await ended.promise);
      if (behaviour.kind === "garbage") yield frame("{{{ not json");
      if (behaviour.kind === "filtered") yield chunk({}, "content_filter");
      if (behaviour.kind === "words") yield chunk({}, "stop");
      if (behaviour.kind !== "unfinished") yield frame("[DONE]");
    }
    const source = frames();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await source.next();
        if (!done) return controller.enqueue(value);
        signal.removeEventListener("abort", onAbort);
        controller.close();
      },
      cancel: onAbort,
    });
  }

  /** Cutting a connection in the middle needs the socket itself. */
  const http = Bun.serve({ hostname: "127.0.0.1", port: 0, idleTimeout: 0, fetch: respond });
  const cutting = Bun.listen({
    hostname: "127.0.0.1",
    port: 0,
    socket: {
      async data(socket) {
        const behaviour = behaviours[0]!;
        const bytes = behaviour.kind === "cut" ? behaviour.words.map((content) => chunk({ role: "assistant", content })) : [];
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
        for (const each of bytes) {
          socket.write(`${each.byteLength.toString(16)}\r\n`);
          socket.write(each);
          socket.write("\r\n");
        }
        await Bun.sleep(30);
        socket.terminate();
      },
    },
  });

  return {
    get baseUrl() {
      return `http://127.0.0.1:${behaviours[0]!.kind === "cut" ? cutting.port : http.port}/v1`;
    },
    requests,
    get aborted() {
      return state.aborted;
    },
    behave: (...next) => void (behaviours = next),
    [Symbol.dispose]() {
      void http.stop(true);
      cutting.stop(true);
    },
  };
}
