import type { Socket } from "bun";

const END_OF_HEAD = "\r\n\r\n";
const LENGTH = /\r\ncontent-length: (\d+)/i;
const OK = "HTTP/1.1 200";
const EMPTY = Buffer.alloc(0);

export type Connection = {
  /** Sends one request; resolves nothing: `answered` is called when the whole answer has come. */
  send(request: string): void;
  close(): void;
};

/**
 * A keep-alive HTTP/1.1 connection that reads as little as it may: status, length, then counts bytes. A thousand of them
 * leave the processor to the server, which `fetch` does not.
 */
export async function connect(port: number, on: { answered(): void; failed(why: string): void }): Promise<Connection> {
  let head: Buffer = EMPTY;
  let missing = 0;
  let isClosing = false;

  function read(chunk: Buffer): void {
    if (missing > 0) return count(chunk.length);
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) {
      head = Buffer.from(head);
      return;
    }
    const text = head.toString("latin1", 0, end);
    const length = LENGTH.exec(text)?.[1];
    if (!text.startsWith(OK) || length === undefined) return on.failed(head.toString("utf8", 0, 2000));
    missing = Number(length);
    const got = head.length - end - END_OF_HEAD.length;
    head = EMPTY;
    count(got);
  }

  function count(bytes: number): void {
    missing -= bytes;
    if (missing < 0) on.failed("An answer was longer than it said");
    else if (missing === 0) on.answered();
  }

  const socket: Socket = await Bun.connect({
    hostname: "127.0.0.1",
    port,
    socket: {
      data: (_socket, chunk) => read(chunk),
      close: () => void (isClosing || on.failed("The server closed a connection")),
      error: (_socket, error) => on.failed(String(error)),
    },
  });
  socket.setNoDelay(true);
  return {
    send(request) {
      if (socket.write(request) !== request.length) on.failed("A request did not fit into the socket");
    },
    close() {
      isClosing = true;
      socket.end();
    },
  };
}
