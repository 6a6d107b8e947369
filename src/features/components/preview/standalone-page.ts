import type { Bundles } from "./bundles.ts";
import { escapeHtml, frameScript, policyOf } from "./frame-page.ts";
import type { Shown } from "./previews.ts";

const POLICY = /http-equiv="Content-Security-Policy" content="[^"]*?script-src ('sha256-[A-Za-z0-9+/=]+')/;

/** What a page that holds standalone pages as frames must allow for them, since its policy binds them too. */
export function allowedIn(pages: Iterable<string>): string {
  const hashes = new Set([...pages].flatMap((page) => POLICY.exec(page)?.[1] ?? []));
  return hashes.size === 0
    ? "img-src data:; media-src data:"
    : `img-src data: blob:; media-src data: blob:; font-src data:; script-src ${[...hashes].join(" ")}`;
}

/** A standalone page as a frame of another: sealed, so that it can neither lead the window elsewhere nor open one. `title`: escaped. */
export const frameAround = (page: string, title: string): string =>
  `<iframe sandbox="allow-scripts" title="${title}" srcdoc="${page.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;

/** A file with nothing but such a frame. */
export const sealedFile = (name: string, page: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${allowedIn([page])}">
<title>${escapeHtml(name)}</title>
<style>:root{color-scheme:light dark}body{margin:0}iframe{display:block;width:100%;height:100vh;height:100dvh;border:0}</style>
</head><body>
${frameAround(page, escapeHtml(name))}
</body></html>
`;

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
