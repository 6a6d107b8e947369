import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { math, mathHtml } from "micromark-extension-math";
import type { Lesson, LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { allowedIn } from "#src/features/components/index.ts";
import { createFraming, type Embeds } from "./embeds.ts";

/** A picture or sound to take along, by its id. */
export type Embedded = ReadonlyMap<string, { mediaType: string; bytes: Uint8Array }>;

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!);

/** HTML in the text stays text, and links to scripts lose their address: micromark's own defaults. */
const render = (markdown: string) =>
  micromark(markdown, { extensions: [gfm(), math()], htmlExtensions: [gfmHtml(), mathHtml({ output: "mathml", throwOnError: false })] });

/** One file that needs nothing else: opens anywhere, prints well, loads nothing from elsewhere. */
export function toHtml(
  { title, content }: Pick<Lesson, "title" | "content">,
  language: string | null,
  embedded: Embedded,
  embeds: Embeds = new Map(),
  origin: string | null = null,
): string {
  const list = (heading: string, points: LessonContent["objectives"]) =>
    points.length === 0 ? "" : `<h2>${heading}</h2>\n<ul>\n${points.map(({ text }) => `<li>${escape(text)}</li>`).join("\n")}\n</ul>\n`;
  const framed = createFraming(embeds);
  const script = content.script.map(
    ({ heading, minutes, body }, index) =>
      `<section>\n<h2>${index + 1} ${escape(heading || "Untitled section")} <small>${minutes} min</small></h2>\n${reachable(framed(withoutRemote(render(body))), origin)}\n</section>\n`,
  );
  return `<!doctype html>
<html${language ? ` lang="${escape(language)}"` : ""} dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${allowedIn(embeds.values())}">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${content.summary ? `<p class="summary">${escape(content.summary)}</p>\n` : ""}${list("Objectives", content.objectives)}${list("Materials", content.materials)}${script.join("")}${pictures(content, embedded)}${sounds(content, embedded)}</body>
</html>
`;
}

/** Pictures from elsewhere would tell their server who reads; what they show stays as words. */
const withoutRemote = (html: string) =>
  html.replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, (_, alt: string) => `<em>[Picture: ${alt}]</em>`);

/** Links into Lectern lead there from anywhere where its address is known; elsewhere their words stay. */
const reachable = (html: string, origin: string | null) =>
  html.replace(/<a href="(\/(?!\/)[^"]*)"[^>]*>(.*?)<\/a>/g, (_, path: string, words: string) =>
    origin ? `<a href="${escape(origin)}${path}">${words}</a>` : words,
  );

const address = ({ mediaType, bytes }: { mediaType: string; bytes: Uint8Array }) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;

function pictures({ images }: LessonContent, embedded: Embedded): string {
  return images
    .map(({ attachmentId, caption, alt }) => {
      const file = attachmentId ? embedded.get(attachmentId) : undefined;
      const image = file ? `<img src="${address(file)}" alt="${escape(alt || caption)}">` : `<em>[Picture: ${escape(alt || caption)}]</em>`;
      return `<figure>${image}<figcaption>${escape(caption)}</figcaption></figure>\n`;
    })
    .join("");
}

function sounds({ narration, music, effects }: LessonContent, embedded: Embedded): string {
  return [...narration, ...music, ...effects]
    .map(({ attachmentId, title, text }) => {
      const file = attachmentId ? embedded.get(attachmentId) : undefined;
      return file
        ? `<figure><audio controls src="${address(file)}"></audio><figcaption>${escape(title || text.slice(0, 200))}</figcaption></figure>\n`
        : "";
    })
    .join("");
}

const STYLE =
  "body{font:17px/1.65 Georgia,serif;max-width:41rem;margin:3rem auto;padding:0 1.5rem;color:#1d1f1c;background:#fff}" +
  "h1{font-size:2rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}small{font-weight:400;color:#666;font-size:.8em}" +
  ".summary{color:#444}pre{background:#f3f3f0;padding:1rem;overflow:auto}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.25rem .5rem}" +
  "iframe{width:100%;height:30rem;border:1px solid #ccc;border-radius:8px}" +
  "figure{margin:1.5rem 0}img{max-width:100%}@media print{section{break-inside:avoid-page}audio{display:none}}";
