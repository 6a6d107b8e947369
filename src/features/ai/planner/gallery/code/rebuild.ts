import type { Written } from "#src/features/ai/planner/brief.ts";
import { build } from "#src/features/ai/planner/gallery/code/build.ts";
import { write } from "#src/features/ai/planner/gallery/code/literal.ts";
import { type Code, readSource, rowsOf, type Source, splice } from "#src/features/ai/planner/gallery/code/source.ts";
import { keepLooks } from "#src/features/ai/planner/gallery/change/colours.ts";
import { type Surroundings, fillFor } from "#src/features/ai/planner/gallery/fill/fill.ts";
import type { Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { readRequest } from "#src/features/ai/planner/gallery/read/request.ts";

/** The component as the gallery writes it, with the rows, settings, words, name and colours that can still be read. */
export function rebuild(code: Code, source: Source, around: Surroundings, language: Written): Code {
  const { kind, data, settings, words, name } = source;
  const titled = settings.get("title")?.value;
  const topic = typeof titled === "string" ? titled : null;
  const usual = fillFor({ ...readRequest("", { kind, start: 0, end: 0 }), topic }, around, language).filling;
  const kept = Object.entries(usual.settings).map(([key, value]) => {
    const own = settings.get(key)?.value;
    return [key, typeof own === typeof value ? (own as typeof value) : value] as const;
  });
  const rows = data && rowsOf(source).length > 0 ? rowsOf(source) : usual.data;
  const made = build(kind, { settings: Object.fromEntries(kept), data: rows }, language, topic);
  const named =
    name === null ? made.jsxCode : made.jsxCode.replace(/(\bexport default function )[A-Za-z_$][\w$]*/, (_, head: string) => head + name);
  return { jsxCode: withWords(named, words?.value ?? null), cssCode: keepLooks(code.cssCode, made.cssCode) };
}

function withWords(jsxCode: string, own: Value): string {
  const literal = readSource(jsxCode)?.words;
  if (!literal || own === null || typeof own !== "object" || Array.isArray(own)) return jsxCode;
  const known = literal.value as Record<string, Value>;
  const merged = Object.entries(known).map(([key, text]) => `  ${key}: ${write(typeof own[key] === "string" ? own[key] : text)},\n`);
  return splice(jsxCode, literal, `{\n${merged.join("")}}`);
}
