/** Engines cut off what is longer than some seconds, so a text is said piece by piece. */
const PIECE_MAX = 220;

const FENCE = /^ {0,3}(```|~~~)/;

/** Markdown as one would read it out: without marks, addresses and code. */
export function speakable(markdown: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
    } else if (mark) fence = mark;
    else if (!/^[ \t:|-]*$/.test(line)) lines.push(plain(line));
  }
  return lines.join("\n").trim();
}

/** Every repetition has an end: what is looked for must not be looked for again from each letter of a long line. */
function plain(line: string): string {
  return line
    .replace(/[ \t]+/g, " ")
    .replace(/^ ?(?:(?:[-*+]|#{1,6}|>{1,9}|\d{1,9}[.)]) ){1,9}/, "")
    .replace(/!?\[([^[\]]{0,300})\]\([^()]{0,2000}\)/g, "$1")
    .replace(/<[a-z/!][^<>]{0,300}>/gi, " ")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/\*\*|__|~~|`|\*/g, "")
    .replace(/^ ?\|| ?\| ?$/g, "")
    .replace(/ ?\| ?/g, ", ")
    .replace(/ +/g, " ")
    .trim();
}

/** A text in pieces of whole sentences; a sentence that is too long is parted between words. */
export function piecesOf(text: string, language: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split(/\n+/)) {
    let piece = "";
    for (const sentence of sentencesOf(line, language)) {
      for (const part of parted(sentence)) {
        if (piece && piece.length + part.length > PIECE_MAX) {
          pieces.push(piece.trim());
          piece = "";
        }
        piece += part;
      }
    }
    if (piece.trim()) pieces.push(piece.trim());
  }
  return pieces;
}

function sentencesOf(line: string, language: string): string[] {
  try {
    return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(line)].map(({ segment }) => segment);
  } catch {
    return line.split(/(?<=[.!?。！？]\s*)/u); // No segmenter, or a tag that is none.
  }
}

function parted(sentence: string): string[] {
  if (sentence.length <= PIECE_MAX) return [sentence];
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > PIECE_MAX) {
    const space = rest.lastIndexOf(" ", PIECE_MAX);
    const at = space > PIECE_MAX / 2 ? space + 1 : PIECE_MAX - (/[\uD800-\uDBFF]/.test(rest[PIECE_MAX - 1]!) ? 1 : 0);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest ? [...parts, rest] : parts;
}
