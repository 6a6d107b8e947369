import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { DomainError } from "#src/shared/errors.ts";
import { cleanName } from "./attachment-name.rules.ts";
import { attachmentsTitle, lengthWords, sizeWords, soundWords, voiceLength, voiceName } from "./attachments.rules.ts";
import { filePart } from "./multipart.ts";
import { pictureSize } from "./picture-size.ts";
import type { ReadAt } from "./read-at.ts";
import { rangeOf } from "./serve-file.ts";
import { type MediaType, sniff } from "./sniff.rules.ts";
import { isSoundOnly } from "./sound-tracks.ts";

const readerOf =
  (bytes: Uint8Array): ReadAt =>
  async (at, length) =>
    Buffer.from(bytes.subarray(at, at + length));

const MAGIC = [
  "89504e470d0a1a0a0000000d49484452",
  "ffd8ff",
  "474946383961",
  "52494646000000005745425056503858",
  "0000001c66747970617669660000000061766966",
  "000000106674797069736f6d00000000",
  "4f67675300020000",
  "1a45dfa3",
  "fffb9064",
];

test("no file makes the readers of heads throw or go on for long", async () => {
  const bytes = fc
    .tuple(
      fc.constantFrom(...MAGIC),
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          ...["meta", "iprp", "ipco", "ispe", "moov", "trak", "mdia", "hdlr", "OggS"].map((word) =>
            fc.constant(new Uint8Array(Buffer.from(`\0\0\0\x20${word}`, "latin1"))),
          ),
        ),
        { maxLength: 12 },
      ),
    )
    .map(([magic, rest]) => Buffer.concat([Buffer.from(magic, "hex"), ...rest]));
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => {
      const type: MediaType | null = sniff(file);
      if (type === null) return;
      const started = performance.now();
      if (type.startsWith("image/")) await pictureSize(type, readerOf(file), file.length);
      else await isSoundOnly(type, readerOf(file), file.length);
      expect(performance.now() - started).toBeLessThan(500);
    }),
    { numRuns: 2_000 },
  );
});

test("a multipart body parted anywhere gives the same file, or the same refusal", async () => {
  const body = Buffer.from(
    'x\r\n--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="t\\"r%22.png"\r\n\r\n12\r\n--\r\n-b\r\n34\r\n--b--\r\n',
  );
  const read = async (chunks: Uint8Array[]) => {
    const queue = [...chunks];
    const { name, bytes } = await filePart("multipart/form-data; boundary=b", async () => queue.shift() ?? null);
    return [name, Buffer.concat(await Array.fromAsync(bytes)).toString()];
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: body.length }), { maxLength: 20 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), body.length];
      const chunks = at.slice(1).map((to, index) => body.subarray(at[index], to));
      expect(await read(chunks)).toEqual(['t"r".png', "12\r\n--\r\n-b\r\n34"]);
    }),
  );
  for (let end = 0; end < body.length - 6; end++)
    expect(await read([body.subarray(0, end)]).catch((error: unknown) => error)).toBeInstanceOf(DomainError);
});

describe("names", () => {
  test("never hold a path, a control character or half a character, and are never empty", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (given) => {
        const name = cleanName(given);
        expect(name.length > 0 && name.length <= 200 && name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(/^\.*$/.test(name)).toBe(false);
      }),
    ));
  test("a recording’s name says how long it is", () => {
    for (const seconds of [0, 38, 59.6, 600]) expect(voiceLength(voiceName(seconds, "webm"))).toBe(Math.round(seconds));
    expect(soundWords({ name: voiceName(38, "webm") })).toBe("[voice message, 0:38]");
    expect(soundWords({ name: "bell.mp3" })).toBe("[audio file: bell.mp3]");
    expect(voiceLength("Voice message.webm")).toBeNull();
  });
});

test("words", () => {
  expect([0, 999, 1_000, 411_900, 999_499, 999_500, 3_449_000].map(sizeWords)).toEqual([
    "0 bytes",
    "999 bytes",
    "1 kB",
    "412 kB",
    "999 kB",
    "1 MB",
    "3.4 MB",
  ]);
  expect([0, 38, 59.6, 725].map(lengthWords)).toEqual(["0:00", "0:38", "1:00", "12:05"]);
  const picture = { name: "tray.jpg", mediaType: "image/jpeg" };
  const voice = { name: voiceName(38, "webm"), mediaType: "audio/webm" };
  expect(attachmentsTitle([picture])).toBe("Picture: tray.jpg");
  expect(attachmentsTitle([voice, picture])).toBe("Voice message, 0:38 and 1 more");
  expect(attachmentsTitle([])).toBe("");
});

test("a range is within the file, or is none", () =>
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(2_000), fc.integer({ min: 1, max: 1_000 }), (a, b, size) => {
      for (const header of [`bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
        const range = rangeOf(header, size);
        if (range === null || range === "unsatisfiable") continue;
        expect(range.from >= 0 && range.from <= range.to && range.to < size).toBe(true);
      }
    }),
  ));
