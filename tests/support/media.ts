import { deflateSync } from "node:zlib";

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(Bun.hash.crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A real PNG of one grey; `seed` makes its bytes others, `padding` adds so many bytes that no decoder looks at. */
export function png({ width = 12, height = 8, seed = 0, padding = 0 } = {}): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = width * height > 1_000_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height, 0);
  for (let y = 0; y < height && rows.length > 1; y++) rows.fill(100 + (seed % 100), y * (width + 1) + 1, (y + 1) * (width + 1));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    ...(padding > 0 ? [chunk("paDd", Buffer.alloc(padding, seed))] : []),
    chunk("tEXt", Buffer.from(`seed\0${seed}`)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const picture = (options?: Parameters<typeof png>[0]) => new Blob([new Uint8Array(png(options))], { type: "image/png" });

/** A WAV file of a tone: mono, 16 bits, 8 kHz. */
export function wav(seconds = 1): Buffer<ArrayBuffer> {
  const rate = 8_000;
  const samples = Math.round(seconds * rate);
  const file = Buffer.alloc(44 + samples * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) file.writeInt16LE(Math.round(12_000 * Math.sin((i / rate) * 2 * Math.PI * 440)), 44 + i * 2);
  return file;
}
