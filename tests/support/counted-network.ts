import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { readFileSync } from "node:fs";

/** Listens on this machine for whatever gets out: connections and packets are counted, nothing is answered. */
export async function countedNetwork() {
  const seen: string[] = [];
  const tcp = createServer((socket) => {
    seen.push("TCP");
    socket.on("error", () => {});
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  const udp = createSocket("udp4", () => seen.push("UDP"));
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
  const { port } = tcp.address() as { port: number };
  return {
    seen,
    evil: `http://127.0.0.1:${port}`,
    stun: `127.0.0.1:${udp.address().port}`,
    async [Symbol.asyncDispose]() {
      tcp.close();
      await new Promise<void>((resolve) => udp.close(resolve));
    },
  };
}

type NetLog = { constants: { logEventTypes: Record<string, number> }; events: { type: number; params?: unknown }[] };
/** What a browser's log says it did with the network, as opposed to what it refused to. */
const WORK = /HOST_RESOLVER|DNS_TRANSACTION|CONNECT|SOCKET|HTTP_STREAM|HTTP_TRANSACTION/;

/** What Chromium's own log (`--log-net-log`) has of work for hosts below `domain`: lookups and connections. */
export function networkWork(path: string, domain: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(path, "utf8")) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const text = JSON.stringify(params ?? {});
    const host = new RegExp(`([\\w-]+)\\.${domain.replace(".", "\\.")}`).exec(text)?.[1];
    return host && WORK.test(names.get(type) ?? "") ? [`${host}: ${names.get(type)!}`] : [];
  });
}
