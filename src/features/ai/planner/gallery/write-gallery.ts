import type { Written } from "#src/features/ai/planner/brief.ts";
import type { Changed } from "#src/features/ai/planner/gallery/change/change.ts";
import { type Code, kindOf, type Source } from "#src/features/ai/planner/gallery/code/source.ts";
import type { Filled } from "#src/features/ai/planner/gallery/fill/fill.ts";
import type { Kind } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { WIDGETS } from "#src/features/ai/planner/gallery/widgets/all.ts";
import { fill } from "#src/features/ai/planner/phrases/fill.ts";
import { escapeMarkdown } from "#src/features/ai/planner/write/escape-markdown.ts";

const EXAMPLES: Record<Written, string> = {
  en: "word - meaning; word - meaning",
  es: "palabra - significado; palabra - significado",
  fr: "mot - sens ; mot - sens",
  de: "Wort - Bedeutung; Wort - Bedeutung",
};

/** One block of JSX and one of CSS. */
export const shown = ({ jsxCode, cssCode }: Code) => `\`\`\`jsx\n${jsxCode.trimEnd()}\n\`\`\`\n\n\`\`\`css\n${cssCode.trimEnd()}\n\`\`\``;

const SHOWN_CHARACTERS = 100_000;

/** The component of the gallery that stands in an answer; null: there is none. */
export function shownIn(answer: string): Code | null {
  if (answer.length > SHOWN_CHARACTERS || !answer.includes("// Lectern gallery: ")) return null;
  const block = (name: string) => new RegExp(`^\`\`\`${name}\\n([^]*?)\\n\`\`\`$`, "m").exec(answer)?.[1];
  const [jsxCode, cssCode] = [block("jsx"), block("css")];
  return jsxCode !== undefined && cssCode !== undefined && kindOf(jsxCode) ? { jsxCode, cssCode } : null;
}

/** What was made, where its words come from, and what can be said next. */
export function writeMade(kind: Kind, { origin, topic, title }: Filled, language: Written): string {
  const phrases = GALLERY_PHRASES[language];
  const values = { topic: escapeMarkdown(topic ?? phrases.open.topic), example: EXAMPLES[language] };
  const about = [fill(phrases.made, { name: phrases.names[kind], title: escapeMarkdown(title) }), fill(phrases.origins[origin], values)];
  return [about.filter(Boolean).join(" "), `${phrases.whoIAm} ${canChange(kind, language)}`].join("\n\n");
}

/** What was changed, and the whole code. */
export function writeChanged({ done, ...code }: Changed, language: Written): string {
  const { changed, edits } = GALLERY_PHRASES[language];
  const changes = done.map(({ edit, values }) => fill(edits[edit], values ?? {})).join(", ");
  return `${fill(changed, { changes })}\n\n${shown(code)}`;
}

/** Why nothing was changed, what can be, and that a model can do more. */
export function writeStays(
  why: "cannotChange" | "cannotRead" | "notOurs" | "nothingBroken",
  source: Source | null,
  language: Written,
): string {
  const phrases = GALLERY_PHRASES[language];
  return [phrases[why], source ? canChange(source.kind, language) : phrases.offer, phrases.model].join("\n\n");
}

/** What the component does, and where in its code things stand. */
export function writeExplained({ kind, settings }: Source, language: Written): string {
  const { explains, explainCode, whoIAm } = GALLERY_PHRASES[language];
  const { dataName } = WIDGETS[kind];
  const names = [...settings.keys()].map((name) => `\`${name}\``).join(", ");
  const code = dataName
    ? fill(explainCode, { data: `\`${dataName}\``, settings: names })
    : fill(explainCode.replace(/ \(\{data\}\)/, ""), { settings: names });
  return [explains[kind], code, `${whoIAm} ${canChange(kind, language)}`].join("\n\n");
}

function canChange(kind: Kind, language: Written): string {
  const { canChange: sentence, examples } = GALLERY_PHRASES[language];
  return fill(sentence, { examples: examples[kind] });
}
