/** The beginnings of files, as far as a type and a size are told by them. */
const box = (type: string, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};
export const ftyp = (brand: string) => box("ftyp", Buffer.from(`${brand}\0\0\0\0${brand}`, "latin1"));
export const movie = (kind: string) =>
  box("moov", box("trak", box("mdia", box("hdlr", Buffer.from(`\0\0\0\0\0\0\0\0${kind}\0\0\0\0`, "latin1")))));
const ispe = (width: number, height: number) => {
  const body = Buffer.alloc(12);
  body.writeUInt32BE(width, 4);
  body.writeUInt32BE(height, 8);
  return box("ispe", body);
};
export const avif = (width: number, height: number) =>
  Buffer.concat([ftyp("avif"), box("meta", Buffer.alloc(4), box("iprp", box("ipco", ispe(64, 64), ispe(width, height))))]);
export const webm = (type: number, docType = "webm") =>
  Buffer.from(
    `1a45dfa3${(0x80 + 3 + docType.length).toString(16)}4282${(0x80 + docType.length).toString(16)}${Buffer.from(docType).toString("hex")}` +
      `1853806701ffffffffffffff1654ae6b85ae8383810${type}`,
    "hex",
  );
export const ogg = (codec: string) => {
  const page = (flags: number, body: Buffer) =>
    Buffer.concat([Buffer.from("OggS\0", "latin1"), Buffer.from([flags]), Buffer.alloc(20), Buffer.from([1, body.length]), body]);
  return Buffer.concat([page(2, Buffer.from(codec, "latin1")), page(0, Buffer.from("tags"))]);
};
export const jpeg = (width: number, height: number) => {
  const frame = Buffer.from("ffc0000b080000000001011100", "hex");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  // A profile larger than what is read at once stands before the frame.
  const profile = Buffer.concat([Buffer.from("ffe2ffff", "hex"), Buffer.alloc(65_533)]);
  return Buffer.concat([Buffer.from("ffd8", "hex"), profile, frame]);
};
export const gif = (width: number, height: number) => {
  const file = Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(30)]);
  file.writeUInt16LE(width, 6);
  file.writeUInt16LE(height, 8);
  return file;
};
export const webp = (width: number, height: number) => {
  const file = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8X", "latin1"), Buffer.alloc(14)]);
  file.writeUIntLE(width - 1, 24, 3);
  file.writeUIntLE(height - 1, 27, 3);
  return file;
};
export const mp3 = Buffer.concat([Buffer.from("fffb9064", "hex"), Buffer.alloc(500)]);
