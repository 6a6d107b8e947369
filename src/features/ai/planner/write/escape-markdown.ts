const ACTIVE = /[\\`*_{}[\]<>#|~$&@^]/g;

/**
 * Words from outside, so that Markdown shows them as they are: no emphasis, code, link, HTML, heading, table, formula
 * or address that links itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ACTIVE, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}
