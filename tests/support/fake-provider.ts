import { bytes, type Counted, FRAMES, type Protocol } from "#tests/support/fake-frames.ts";

/**
 * A local server that speaks the streaming protocols of OpenAI, Anthropic and Google, lists its models as each of them
 * and as Ollama, and misbehaves as told.
 */
export type Behaviour =
  | { kind: "words"; words: string[]; delayMs?: number; usage?: Counted }
  | { kind: "status"; status: number; headers?: Record<string, string>; message?: string }
  | { kind: "cut"; words: string[] }
  | { kind: "garbage"; words: string[] }
  | { kind: "trouble"; words: string[] }
  | { kind: "silent"; words: string[] }
  | { kind: "unfinished"; words: string[] }
  | { kind: "filtered"; words: string[] }
  | { kind: "full"; words: string[] };

type Asked = { path: string; authorization: string | null; headers: Headers; body: Record<string, unknown> };

export type FakeProvider = Disposable & {
  /** As an OpenAI-compatible service and as Anthropic. */
  baseUrl: string;
  googleUrl: string;
  ollamaUrl: string;
  requests: Asked[];
  /** What asked for a conversation’s title: not among `requests`, and always answered with `title`. */
  titleRequests: Asked[];
  title: string;
  /** How many streams their reader left. */
  aborted: number;
  /** Names that it lists. */
  models: string[];
  behave(...next: Behaviour[]): void;
};

const EVENTS = { "content-type": "text/event-stream" };
const USUAL: Counted = { input: 11, output: 7 };

function protocolOf(path: string): Protocol | null {
  if (path === "/v1/chat/completions") return "openai";
  if (path === "/v1/messages") return "anthropic";
  return /^\/v1beta\/models\/[^/]+:streamGenerateContent$/.test(path) ? "google" : null;
}

/** Each request takes the next behaviour; the last one stays. */
export function fakeProvider(...first: Behaviour[]): FakeProvider {
  return fakeProviderWith({}, ...first);
}

/** `tls`: over https. `key`: any other is refused. */
export function fakeProviderWith(options: { tls?: { key: string; cert: string }; key?: string }, ...first: Behaviour[]): FakeProvider {
  let behaviours = first;
  const requests: FakeProvider["requests"] = [];
  const titleRequests: FakeProvider["requests"] = [];
  const state = { aborted: 0, title: "", models: ["fake-1", "fake-2"] };

  async function respond(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    const { headers } = request;
    if (request.method === "GET") {
      requests.push({ path, authorization: headers.get("authorization"), headers, body: {} });
      return list(path, headers);
    }
    const protocol = protocolOf(path);
    if (!protocol) return new Response("Not found", { status: 404 });
    const asked = { path, authorization: headers.get("authorization"), headers, body: (await request.json()) as Record<string, unknown> };
    if (JSON.stringify(asked.body).includes("Give a conversation between")) {
      titleRequests.push(asked);
      return new Response(body({ kind: "words", words: [state.title] }, protocol, request.signal), { headers: EVENTS });
    }
    requests.push(asked);
    const behaviour = behaviours.length > 1 ? behaviours.shift()! : behaviours[0]!;
    if (behaviour.kind === "status") {
      const said = FRAMES[protocol].refuse(behaviour.status, behaviour.message ?? "upstream says no: key sk-secret");
      return Response.json(said, { status: behaviour.status, headers: behaviour.headers ?? {} });
    }
    return new Response(body(behaviour, protocol, request.signal), { headers: EVENTS });
  }

  function list(path: string, headers: Headers): Response {
    const given = headers.get("x-api-key") ?? headers.get("x-goog-api-key") ?? headers.get("authorization")?.replace("Bearer ", "");
    if (options.key !== undefined && given !== options.key) return Response.json({ error: { message: `no: ${given}` } }, { status: 401 });
    if (path === "/api/tags") return Response.json({ models: state.models.map((name) => ({ name, model: name, size: 1 })) });
    if (path === "/v1/models") return Response.json({ object: "list", data: state.models.map((id) => ({ id, object: "model" })) });
    if (path === "/v1beta/models")
      return Response.json({
        models: [
          ...state.models.map((name) => ({ name: `models/${name}`, supportedGenerationMethods: ["generateContent"] })),
          { name: "models/embedding", supportedGenerationMethods: ["embedContent"] },
        ],
      });
    if (path === "/moved/models") return new Response(null, { status: 302, headers: { location: "/v1/models" } });
    return new Response("Not found", { status: 404 });
  }

  function body(behaviour: Exclude<Behaviour, { kind: "status" }>, protocol: Protocol, signal: AbortSignal): ReadableStream<Uint8Array> {
    const frames = FRAMES[protocol];
    const ended = Promise.withResolvers<void>();
    const onAbort = () => {
      state.aborted++;
      ended.resolve();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    const usage = behaviour.kind === "words" && behaviour.usage !== undefined ? behaviour.usage : USUAL;
    async function* written(): AsyncGenerator<string> {
      yield frames.begin(usage);
      for (const words of behaviour.words) {
        if (signal.aborted) return;
        yield frames.text(words);
        const pause = behaviour.kind === "words" ? behaviour.delayMs : 5;
        if (pause) await Bun.sleep(pause);
      }
      if (behaviour.kind === "silent") return void (await ended.promise);
      if (behaviour.kind === "garbage") yield "data: {{{ not json\n\n";
      if (behaviour.kind === "trouble") yield frames.trouble();
      if (behaviour.kind === "filtered") yield frames.end("filter", usage);
      if (behaviour.kind === "full") yield frames.end("length", usage);
      if (behaviour.kind === "words") yield frames.end("stop", usage);
    }
    const source = written();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await source.next();
        if (!done) return controller.enqueue(bytes(value));
        signal.removeEventListener("abort", onAbort);
        controller.close();
      },
      cancel: onAbort,
    });
  }

  /** Cutting a connection in the middle needs the socket itself. */
  const http = Bun.serve({ hostname: "127.0.0.1", port: 0, idleTimeout: 0, fetch: respond, ...(options.tls ? { tls: options.tls } : {}) });
  const cutting = Bun.listen({
    hostname: "127.0.0.1",
    port: 0,
    socket: {
      async data(socket, received) {
        const path = /^POST ([^ ?]+)/.exec(received.toString("latin1"))?.[1];
        const behaviour = behaviours[0]!;
        if (path === undefined || behaviour.kind !== "cut") return;
        const frames = FRAMES[protocolOf(path) ?? "openai"];
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
        for (const text of [frames.begin(USUAL), ...behaviour.words.map(frames.text)].filter((each) => each !== "")) {
          const each = bytes(text);
          socket.write(`${each.byteLength.toString(16)}\r\n`);
          socket.write(each);
          socket.write("\r\n");
        }
        await Bun.sleep(30);
        socket.terminate();
      },
    },
  });

  const origin = () => `http${options.tls ? "s" : ""}://127.0.0.1:${behaviours[0]?.kind === "cut" ? cutting.port : http.port}`;
  return {
    get baseUrl() {
      return `${origin()}/v1`;
    },
    get googleUrl() {
      return `${origin()}/v1beta`;
    },
    get ollamaUrl() {
      return origin();
    },
    requests,
    titleRequests,
    get title() {
      return state.title;
    },
    set title(words) {
      state.title = words;
    },
    get aborted() {
      return state.aborted;
    },
    get models() {
      return state.models;
    },
    set models(names) {
      state.models = names;
    },
    behave: (...next) => void (behaviours = next),
    [Symbol.dispose]() {
      void http.stop(true);
      cutting.stop(true);
    },
  };
}
