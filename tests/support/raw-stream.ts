/** Opens a GET over a socket of its own, since fetch limits how many it holds; `text` resolves with all that came. */
export async function openRaw(url: string, headers: Record<string, string>): Promise<{ text: Promise<string>; close(): void }> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  let text = "";
  const decoder = new TextDecoder();
  const lines = [
    `GET ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "",
    "",
  ];
  const socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      open: (self) => void self.write(lines.join("\r\n")),
      data(_self, chunk) {
        text += decoder.decode(chunk, { stream: true });
        opened.resolve();
      },
      close: () => ended.resolve(text),
      error: (_self, error) => ended.reject(error),
    },
  });
  await opened.promise;
  return { text: ended.promise, close: () => socket.end() };
}
