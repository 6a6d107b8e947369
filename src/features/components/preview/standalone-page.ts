import type { Bundles } from "./bundles.ts";
import { escapeHtml, frameScript, policyOf } from "./frame-page.ts";
import type { Shown } from "./previews.ts";

/** The same page for a file: its policy stands in itself, where some of what headers can say is not understood. */
export function standalonePage(shown: Shown, bundles: Bundles): string {
  const head = (policy: string) =>
    [
      "<!doctype html>",
      `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
      `<meta name="referrer" content="no-referrer">`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      `<title>${escapeHtml(shown.name)}</title></head><body>`,
      "<script>",
    ].join("\n");
  const script = frameScript(shown, bundles, { isAlone: true, linesBefore: head("").split("\n").length - 1 });
  const policy = policyOf(script)
    .split("; ")
    .filter((directive) => !/^(sandbox|frame-ancestors) /.test(directive))
    .join("; ");
  return `${head(policy)}${script}</script></body></html>\n`;
}
