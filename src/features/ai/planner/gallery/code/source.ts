import { type Literal, readLiteral, write, writeRows } from "#src/features/ai/planner/gallery/code/literal.ts";
import { type Kind, KINDS, type Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { WIDGETS } from "#src/features/ai/planner/gallery/widgets/all.ts";

export type Code = { jsxCode: string; cssCode: string };

const MARKER = /^[ \t]{0,40}\/\/ Lectern gallery: ([a-z-]{1,20})\s{0,40}$/m;

/** The component of the gallery that the code began as; null: it is none of them. */
export function kindOf(jsxCode: string): Kind | null {
  const name = MARKER.exec(jsxCode)?.[1];
  return KINDS.find((kind) => kind === name) ?? null;
}

/** What rules can change of a component's code; the rest of the code is left as it is. */
export type Source = {
  kind: Kind;
  name: string | null;
  /** The defaults of its props. */
  settings: ReadonlyMap<string, Literal>;
  /** Its rows; null: none, or they are no longer a plain list. */
  data: Literal | null;
  words: Literal | null;
};

/** Null: the code is not one of the gallery. */
export function readSource(jsxCode: string): Source | null {
  const kind = kindOf(jsxCode);
  if (!kind) return null;
  const { dataName } = WIDGETS[kind];
  return {
    kind,
    name: /\bexport default function ([A-Za-z_$][\w$]*)/.exec(jsxCode)?.[1] ?? null,
    settings: readSettings(jsxCode),
    data: dataName ? readConstant(jsxCode, dataName) : null,
    words: readConstant(jsxCode, "WORDS"),
  };
}

function readConstant(code: string, name: string): Literal | null {
  const found = new RegExp(`^const ${name}\\s*=`, "m").exec(code);
  return found && readLiteral(code, found.index + found[0].length);
}

function readSettings(code: string): Map<string, Literal> {
  const settings = new Map<string, Literal>();
  const head = /\bexport default function [\w$]*\s*\(\s*\{/.exec(code);
  if (!head) return settings;
  const pair = /[\s,]*([A-Za-z_$][\w$]*)\s*=/y;
  pair.lastIndex = head.index + head[0].length;
  for (let found = pair.exec(code); found; found = pair.exec(code)) {
    const literal = readLiteral(code, pair.lastIndex);
    if (!literal) break;
    settings.set(found[1]!, literal);
    pair.lastIndex = literal.end;
  }
  return settings;
}

export const rowsOf = ({ data }: Source): Value[] => (Array.isArray(data?.value) ? data.value : []);

/** The code with its rows replaced. */
export const withRows = (code: string, { data }: Source, rows: Value[]) => (data ? splice(code, data, writeRows(rows)) : code);

/** The code with the default of a prop replaced; the same code when there is no such prop. */
export function withSetting(code: string, name: string, value: string | number | boolean): string {
  const literal = readSettings(code).get(name);
  return literal ? splice(code, literal, write(value)) : code;
}

export const splice = (code: string, { start, end }: { start: number; end: number }, text: string) =>
  code.slice(0, start) + text + code.slice(end);
