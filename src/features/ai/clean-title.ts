const TITLE_MAX = 60;
const EXCERPT_MAX = 1_500;

/** As much of a turn as it takes to see what it is about. */
export const excerptOf = (text: string) => (text.length <= EXCERPT_MAX ? text : `${text.slice(0, EXCERPT_MAX).toWellFormed()} …`);

/** A title as a model wrote it, as one line without Markdown, quotes, label or full stop, at most 60 UTF-16 code units; "" for none. */
export function cleanTitle(written: string): string {
  const answer = written.replace(/<think>[^]*?<\/think>/g, "");
  const first = answer.split("\n").find((each) => /[\p{L}\p{N}]/u.test(each)) ?? "";
  const plain = first
    .slice(0, 500)
    .replace(/[*_`#>~]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(title|titel|titre|título|titolo)\s?:\s?/i, "")
    .replace(/^["'“”„«»‘’「『《\s]+|["'“”„«»‘’」』》\s]+$/g, "")
    .replace(/(?<!\.)[.。]$/, "")
    .replace(/["”»’」』》\s]+$/g, "");
  return shortened(plain);
}

/** Ends at a word where there is one. */
function shortened(text: string): string {
  if (text.length <= TITLE_MAX) return text;
  const cut = text.slice(0, TITLE_MAX - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > TITLE_MAX / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/[\s,;:–-]+$/, "")}…`;
}
