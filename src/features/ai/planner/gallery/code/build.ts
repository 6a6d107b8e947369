import type { Written } from "#src/features/ai/planner/brief.ts";
import { write, writeRows } from "#src/features/ai/planner/gallery/code/literal.ts";
import type { Filling, Kind } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { WIDGETS } from "#src/features/ai/planner/gallery/widgets/all.ts";
import { BASE_CSS } from "#src/features/ai/planner/gallery/widgets/base-css.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

const NAME_CHARACTERS = 40;

/** The code of a component. Only `filling` differs from one to the next, and all of it stands in literals. */
export function build(kind: Kind, filling: Filling, language: Written, topic: string | null): { jsxCode: string; cssCode: string } {
  const { imports, dataName, body, css } = WIDGETS[kind];
  const { notes, words } = GALLERY_PHRASES[language];
  const settings = Object.entries(filling.settings).map(([name, value]) => `${name} = ${write(value)}`);
  const rows = dataName ? `// ${notes.data[kind]}\nconst ${dataName} = ${writeRows(filling.data ?? [])};\n\n` : "";
  const own = Object.entries(words[kind]).map(([key, text]) => `  ${key}: ${write(text)},\n`);
  const jsxCode = `// Lectern gallery: ${kind}
import { ${imports} } from "react";

${rows}// ${notes.words}
const WORDS = {
${own.join("")}};

export default function ${componentName(kind, topic)}({ ${settings.join(", ")} }) {
${body.trim()}
`;
  return { jsxCode, cssCode: `${BASE_CSS.trim()}\n\n${css.trim()}\n` };
}

/** `InstrumentsFlashCards`: Latin letters and digits alone, as the name of a function. */
function componentName(kind: Kind, topic: string | null): string {
  const pascal = (words: string[]) => words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  const words = fold(topic ?? "").match(/[a-z0-9]+/g) ?? [];
  const named = pascal(words).slice(0, NAME_CHARACTERS);
  return (/^[A-Z]/.test(named) ? named : "") + pascal(kind.split("-"));
}
