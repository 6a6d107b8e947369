import type { Settings } from "../frame/start.tsx";
import type { Bundles } from "./bundles.ts";
import type { Shown } from "./previews.ts";

/** A page and the policy that seals it. */
export type SealedPage = { html: string; csp: string; etag: string };

/** Goes under everything else, so that a component's own rules win. */
const BASE_CSS = `@layer lectern-base{
:root{--lx-paper:#fff;color-scheme:light dark;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
@media (prefers-color-scheme:dark){:root{--lx-paper:#202623}}
:root[data-scheme=light]{--lx-paper:#fff}:root[data-scheme=dark]{--lx-paper:#202623}
html{background:var(--lx-paper);color:light-dark(#1f2421,#e9e7df)}
body{margin:16px;overflow-wrap:break-word}
button,input,select,textarea{font:inherit}
.lx-failed{display:grid;gap:4px;padding:12px 14px;border:1px solid light-dark(#d9a3a0,#7d4341);border-radius:8px;background:light-dark(#fdf3f2,#2c1c1c)}
}`;

/**
 * One page with one script: React, the libraries that the code imports, and the code. The component is a function of its own
 * that sees nothing of what runs it.
 */
export function frameScript(
  { code }: Shown,
  bundles: Bundles,
  { isAlone, linesBefore }: { isAlone: boolean; linesBefore: number },
): string {
  const libraries = [...new Set(code.libraries)].flatMap((each) => bundles.library(each, namesUsed(code.js, each)) ?? []);
  const js = scriptText(code.js);
  // In brackets, functions are compiled at once and not twice.
  const before = [
    `"use strict";(function(body,settings){const modules={};const require=(name)=>modules[name];`,
    `const define=(name,make)=>{const module={exports:{}};make(module,module.exports,require);modules[name]=module.exports};`,
    `define("runtime",(function(module,exports,require){${scriptText(bundles.runtime)}\n}));`,
    `const {start,react,reactDom,jsxRuntime}=modules.runtime;Object.assign(modules,{react,"react-dom":reactDom,"react/jsx-runtime":jsxRuntime});`,
    ...libraries.map(({ name, js: text }) => `define(${JSON.stringify(name)},(function(module,exports,require){${scriptText(text)}\n}));`),
    `start(body,{${libraries.map(({ name }) => `${JSON.stringify(name)}:modules[${JSON.stringify(name)}]`).join(",")}},settings)`,
    `})(function(__lx){`,
  ].join("\n");
  const settings: Settings = {
    css: `${BASE_CSS}\n${code.css}`,
    place: { first: linesBefore + lineCount(before) + 1, lines: lineCount(js) },
    isAlone,
  };
  return `${before}\n${js}\n},${JSON.stringify(settings).replaceAll("<", "\\u003c")});`;
}

export function framePage(shown: Shown, bundles: Bundles, { isAlone = false }: { isAlone?: boolean } = {}): SealedPage {
  const head = `<!doctype html>\n<html lang="en"><head><title>${escapeHtml(shown.name)}</title></head><body>\n<script>`;
  const script = frameScript(shown, bundles, { isAlone, linesBefore: lineCount(head) - 1 });
  return { html: `${head}${script}</script></body></html>\n`, csp: policyOf(script), etag: `"${hashOf(head + script)}"` };
}

const PICTURES_AND_SOUNDS = "img-src data: blob:; media-src data: blob:; font-src data:";
const NOTHING = ["connect-src", "child-src", "frame-src", "worker-src", "object-src", "manifest-src", "form-action", "base-uri"]
  .map((name) => `${name} 'none'`)
  .join("; ");

/** One script and no other; nothing from anywhere; markup only as the prelude lets it through. */
export const policyOf = (script: string): string =>
  [
    "sandbox allow-scripts",
    `default-src 'none'; script-src 'sha256-${hashOf(script)}'; style-src 'unsafe-inline'`,
    PICTURES_AND_SOUNDS,
    NOTHING,
    "require-trusted-types-for 'script'; trusted-types default",
    "frame-ancestors 'self'",
  ].join("; ");

const hashOf = (script: string) => new Bun.CryptoHasher("sha256").update(script).digest("base64");

/** Text that an HTML parser hands on as it is, to the letter; the hash is of what it hands on. */
const scriptText = (js: string) =>
  js
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\0", "\\0")
    .replaceAll(/<(?=\/script|!--)/gi, "\\x3c");

const lineCount = (text: string) => text.split("\n").length;

/** The names that the code takes of a library; null: all of them may be used. */
function namesUsed(js: string, specifier: string): string[] | null {
  const uses = js.split(`__lx.use(${JSON.stringify(specifier)}`).slice(1);
  const lists = uses.map((rest) => /^,\s*(\["[^\]]*\])\s*\)/.exec(rest)?.[1]);
  if (uses.length === 0 || lists.includes(undefined)) return null;
  try {
    return [...new Set(lists.flatMap((list) => JSON.parse(list!) as string[]))];
  } catch {
    return null; // A text of the component that only looks like a use.
  }
}

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
