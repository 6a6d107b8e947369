const encoder = new TextEncoder();

/** Whether `text` has more than `max` bytes of UTF-8. Most texts are told by their length alone. */
export function hasMoreBytes(text: string, max: number): boolean {
  // A UTF-16 code unit is at least one byte, and at most three.
  if (text.length > max) return true;
  return text.length * 3 > max && encoder.encode(text).byteLength > max;
}
