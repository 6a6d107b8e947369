import type { Written } from "#src/features/ai/planner/brief.ts";
import { recolour, resize } from "#src/features/ai/planner/gallery/change/colours.ts";
import { changeRows } from "#src/features/ai/planner/gallery/change/rows.ts";
import { changeSettings } from "#src/features/ai/planner/gallery/change/settings.ts";
import { changeWords } from "#src/features/ai/planner/gallery/change/words.ts";
import { type Code, readSource, withSetting } from "#src/features/ai/planner/gallery/code/source.ts";
import type { Surroundings } from "#src/features/ai/planner/gallery/fill/fill.ts";
import type { Edit } from "#src/features/ai/planner/gallery/phrases/gallery-phrases.ts";
import { titleIn } from "#src/features/ai/planner/gallery/read/request.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

/** What was pointed at: its words, and the line of the JSX it begins at. */
export type Target = { text: string; line: number | null };

export type Done = { edit: Edit; values?: Record<string, string | number> };

/** What a rule made of the code. `blocked`: the rows are no longer a plain list. */
export type Changed = Code & { done: Done[]; blocked?: boolean };

export type Wish = { text: string; target: Target | null; language: Written; around: Surroundings };

/** The code with what the words ask for, as far as rules can; `done` is empty when they can nothing. What was changed by hand stays. */
export function change(code: Code, wish: Wish): Changed {
  const pointed = changeWords(code.jsxCode, wish);
  if (pointed) return { ...code, jsxCode: pointed.jsxCode, done: pointed.done };
  const looked = changeLooks(code, wish.text);
  const titled = changeTitle(looked, wish.text);
  const set = changeSettings(titled, wish.text);
  // The title and the colour are not looked at again as words to fill it with.
  const rest = looked.done.length > 0 || titled.done.length > looked.done.length || set.done.length > titled.done.length;
  const rows = changeRows(set.jsxCode, wish, rest);
  if (rows === "blocked") return { ...set, blocked: set.done.length === 0 };
  return rows ? { ...set, jsxCode: rows.jsxCode, done: [...set.done, ...rows.done] } : set;
}

function changeLooks(code: Code, text: string): Changed {
  const folded = fold(text.slice(0, 400));
  const done: Done[] = [];
  let { cssCode } = code;
  const coloured = recolour(cssCode, folded);
  if (coloured !== null && coloured !== cssCode) {
    cssCode = coloured;
    done.push({ edit: "colour" });
  }
  const sized = resize(cssCode, folded);
  if (sized && sized.cssCode !== cssCode) {
    cssCode = sized.cssCode;
    done.push({ edit: sized.edit });
  }
  return { ...code, cssCode, done };
}

const titleTo =
  /\b(?:title|heading|headline|name|t[ií]tulo|titre|titel|[üu]berschrift)\b[^"«„“\n]{0,20}?\b(?:to|be|a|por|en|zu|in|auf|is|sea|soit|lautet)\s+["'«„“]?\s?([^"»“”\n]{1,120}?)\s?["'»“”]?\s*\.?\s*$/iu;

function changeTitle(code: Changed, text: string): Changed {
  const title = titleIn(text.slice(0, 400)) ?? titleTo.exec(text.slice(0, 400))?.[1] ?? null;
  const source = title === null ? null : readSource(code.jsxCode);
  if (title === null || !source?.settings.has("title")) return code;
  return { ...code, jsxCode: withSetting(code.jsxCode, "title", title), done: [...code.done, { edit: "title" }] };
}
