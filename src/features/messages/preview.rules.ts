/** One line of at most `max` UTF-16 code units, without Markdown's marks, cut at a word where there is one. */
function oneLine(markdown: string, max: number): string {
  const plain = markdown
    .slice(0, max * 8)
    .replace(/^[#>\s]+/gm, " ")
    .replace(/[*_`]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max - 1);
  const space = cut.lastIndexOf(" ");
  const kept = space > max / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}…`;
}

/** The beginning of a message, as lists show it. */
export const previewOf = (content: string) => oneLine(content, 140);

/** What a conversation is called after its first message, until somebody names it. */
export const titleOf = (content: string) => oneLine(content, 60);
