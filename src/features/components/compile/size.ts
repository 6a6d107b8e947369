/** Words and signs of a component that are read at most: more would hold up everybody else on the server. */
export const PIECES_MAX = 60_000;

/** How many words and signs a text has, strings and comments counted alike: what it costs to be read. */
export function piecesOf(text: string): number {
  let pieces = 0;
  let wasWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = isWordUnit(unit);
    if (unit > 32 && !(isWord && wasWord)) pieces++;
    wasWord = isWord;
  }
  return pieces;
}

const isWordUnit = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95 || unit > 127;
