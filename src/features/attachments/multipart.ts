import { badInput } from "#src/shared/errors.ts";

/** What may stand before the file: other fields and the lines that describe them. */
const ASIDE_MAX = 65_536;
const HEAD_MAX = 8_192;
const BOUNDARY = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
const BREAK = Buffer.from("\r\n\r\n");

export type FilePart = { name: string; bytes: AsyncIterable<Uint8Array> };
/** The next bytes of a body; null at its end. */
export type Pull = () => Promise<Uint8Array | null>;

/**
 * The part called `file` of a multipart body, read as it comes: no more than a chunk of it is ever in memory. `bytes`
 * throws where the body ends before the part does. Source: RFC 7578.
 */
export async function filePart(contentType: string, pull: Pull): Promise<FilePart> {
  const found = BOUNDARY.exec(contentType);
  if (!found) throw badInput({ "content-type": "Needs to be multipart/form-data" });
  const body = createScanner(pull, Buffer.from(`\r\n--${found[1] ?? found[2]}`));
  await body.skip();
  for (;;) {
    if (await body.isLast()) throw badInput({ file: "Is missing" });
    const disposition = await body.disposition();
    if (parameter(disposition, "name") === "file") return { name: nameIn(disposition), bytes: body.part() };
    await body.skip();
  }
}

function createScanner(pull: Pull, delimiter: Buffer) {
  // The first delimiter has no line break before it.
  let held: Buffer = Buffer.from("\r\n");
  let aside = 0;

  async function more(): Promise<void> {
    const chunk = await pull();
    if (!chunk) throw badInput({ file: "The upload ended before the file did" });
    held = held.length === 0 ? asBuffer(chunk) : Buffer.concat([held, chunk]);
  }

  async function* part(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = held.indexOf(delimiter);
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at);
        held = held.subarray(at + delimiter.length);
        return;
      }
      // The delimiter may have begun in what is held.
      const sure = held.length - delimiter.length + 1;
      if (sure > 0) {
        yield held.subarray(0, sure);
        held = held.subarray(sure);
      }
      await more();
    }
  }

  function count(bytes: number): void {
    aside += bytes;
    if (aside > ASIDE_MAX) throw badInput({ file: "Needs to come first, before other fields" });
  }

  async function atLeast(length: number): Promise<void> {
    while (held.length < length) await more();
  }

  return {
    part,
    async skip(): Promise<void> {
      for await (const bytes of part()) count(bytes.length);
    },
    async isLast(): Promise<boolean> {
      await atLeast(2);
      return held.toString("latin1", 0, 2) === "--";
    },
    /** Reads a part's head, up to its empty line. */
    async disposition(): Promise<string> {
      while (!held.includes(BREAK)) {
        if (held.length > HEAD_MAX) throw badInput({ file: "Its head is too long" });
        await more();
      }
      const at = held.indexOf(BREAK);
      const head = held.toString("utf8", 0, at);
      held = held.subarray(at + BREAK.length);
      count(at);
      return /^content-disposition:(.*)$/im.exec(head.replace(/\r\n[ \t]+/g, " "))?.[1] ?? "";
    },
  };
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const parameter = (disposition: string, name: string) => {
  const found = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^;\\s]*))`, "i").exec(disposition);
  return found ? (found[1]?.replace(/\\(["\\])/g, "$1") ?? found[2] ?? "") : null;
};

/** As browsers send it, in UTF-8 with quotes and line breaks percent-encoded; or as RFC 8187 has it. */
function nameIn(disposition: string): string {
  const extended = /;\s*filename\*=utf-8'[^']*'([^;\s]*)/i.exec(disposition)?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Not encoded as it says: the plain one will do.
    }
  }
  return (parameter(disposition, "filename") ?? "").replace(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code));
}
