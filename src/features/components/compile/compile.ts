import { MagicString } from "magic-string";
import { CODE_MAX, type CodeProblem, type Compiled } from "../components.contract.ts";
import { type Program, startOf, type Statement } from "./ast.ts";
import { cssProblem, plainCss } from "./check-css.ts";
import { elementsOf } from "./elements.ts";
import { type Entry, planEntry } from "./entry.ts";
import { type Imports, planImports } from "./imports.ts";
import { instrument } from "./instrument.ts";
import { parseJsx, refusal, Refused, tooDeep } from "./parse.ts";
import { propsOf } from "./props.ts";
import { PIECES_MAX, piecesOf } from "./size.ts";
import { survey } from "./survey.ts";
import { classNames, tailwind } from "./tailwind.ts";
import { translate } from "./translate.ts";

export type Source = { jsxCode: string; cssCode: string };

/** A module that was read; it compiles if there are no problems. */
type Read = { program: Program; token: string; imports: Imports; entry: Entry; problems: CodeProblem[] };

/**
 * Compiles a component. The `js` it gives is the body of a strict function `(__lx) => …` that returns the component (a React
 * component type without required props), where `__lx` has, all called without `this`:
 * - `use(specifier, names)`: the module object of one of `LIBRARIES`, with `default`; `names`: which of its exports are wanted;
 * - `loop(line)`: at the start of each turn of a loop;
 * - `call(line)`: at the start of each function.
 * The last two may throw to stop the component. Line N of `js` is line N of the JSX, wherever a statement, a function or an
 * element begins on it. Each element has `data-lx="start-end"`: its place in the JSX, in UTF-16 code units. Never throws
 * because of the code.
 */
export async function compileComponent(source: Source): Promise<Compiled> {
  try {
    const read = readModule(source);
    const problems = [...read.problems, ...cssProblems(source)];
    if (problems.length > 0) return { status: "failed", problems: problems.sort(byPlace) };
    const { program, imports, entry } = read;
    await turn();
    const instrumented = write(source.jsxCode, read);
    await turn();
    const js = translate(instrumented, frameOf(source.jsxCode, read));
    await turn();
    const utilities = await tailwind(classNames(program, source.cssCode));
    const css = [utilities, plainCss(source.cssCode)].filter(Boolean).join("\n");
    return {
      status: "compiled",
      // `</style` inside a text or a comment would end the element that holds the style sheet.
      code: {
        js,
        css: css.replace(/<\/(?=style)/gi, "<\\/"),
        libraries: imports.libraries,
        props: propsOf(program, entry.name),
        elements: elementsOf(program),
      },
    };
  } catch (error) {
    return { status: "failed", problems: [problemIn(error), ...cssProblems(source)] };
  }
}

/** The first thing that keeps this code from being shown; null: it compiles. Quick: parses without translating. */
export function problemOf(source: Source): CodeProblem | null {
  try {
    return [...readModule(source).problems, ...cssProblems(source)].sort(byPlace)[0] ?? null;
  } catch (error) {
    return problemIn(error);
  }
}

/** Throws `Refused`. */
function readModule({ jsxCode }: Source): Read {
  if (jsxCode.length > CODE_MAX) throw new Refused(tooLong("jsx"));
  if (jsxCode.trim() === "")
    throw new Refused(refusal("There is no code yet. Ask for a component, or write one: export default function Name() { … }."));
  if (piecesOf(jsxCode) > PIECES_MAX) throw new Refused(tooMuch());
  const program = parseJsx(jsxCode);
  const token = tokenFor(jsxCode);
  const imports = planImports(program, survey(program));
  const entry = planEntry(program, jsxCode, token);
  return { program, token, imports, entry, problems: [...imports.problems, ...entry.problems] };
}

/** A name that the source does not have. */
function tokenFor(source: string): string {
  if (!source.includes("lx")) return "lx";
  const taken = new Set([...source.matchAll(/lx(?=(\d{1,9})x)/g)].map((match) => match[1]));
  let n = 1;
  while (taken.has(`${n}`)) n++;
  return `lx${n}x`;
}

/** Lets others of the server have their turn between two steps, each of which takes long for long code. */
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** The code without imports and exports, with guards, places and marks. */
function write(source: string, { program, token, imports, entry }: Read): string {
  const code = new MagicString(source);
  const dropped = new Set<number>();
  for (const { start, end, text } of [...imports.edits, ...entry.edits]) {
    // To the right, so that what guards put at the same place comes before it.
    if (start === end) code.appendRight(start, text);
    else if (text) code.overwrite(start, end, text);
    else code.remove(start, end);
    if (!text) dropped.add(start);
  }
  for (const { start, end } of program.directives) code.remove(start!, end!);
  const isDropped = (node: Statement) => dropped.has(startOf(node)) && !keepsDeclaration(node);
  instrument(
    code,
    program.body.filter((node) => !isDropped(node)),
    token,
  );
  return code.toString();
}

const frameOf = (source: string, { token, imports, entry }: Read) => ({
  token,
  prelude: prelude(source, token, imports),
  result: resultOf(source, entry, token),
});

/** `export function …`: only its first word is dropped. */
const keepsDeclaration = (node: Statement) =>
  (node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration") && node.declaration != null;

/** React no longer fills in a function's `defaultProps`; what was written for it still counts on it. */
const usesDefaults = (source: string) => source.includes("defaultProps");

function prelude(source: string, token: string, { prelude: names }: Imports): string {
  const own = `const ${token}_u=__lx.use("react"),${token}_f=${token}_u.Fragment,${token}_loop=__lx.loop,${token}_call=__lx.call,`;
  const filled =
    `${token}_h=(t,p,...c)=>${token}_u.createElement(t,typeof t==="function"&&t.defaultProps&&!t.prototype?.isReactComponent?` +
    "{...t.defaultProps,...p}:p,...c);";
  return `${own}${usesDefaults(source) ? filled : `${token}_h=${token}_u.createElement;`}${names}`;
}

const resultOf = (source: string, { result }: Entry, token: string) => (usesDefaults(source) ? `(p)=>${token}_h(${result},p)` : result);

function cssProblems({ cssCode }: Source): CodeProblem[] {
  if (cssCode.length > CODE_MAX) return [tooLong("css")];
  const found = cssProblem(cssCode);
  return found ? [found] : [];
}

const tooLong = (part: "jsx" | "css"): CodeProblem => ({
  message: `The ${part === "jsx" ? "JSX" : "CSS"} is longer than ${CODE_MAX.toLocaleString("en")} characters. Shorten it; pictures and data take the most room.`,
  part,
  line: null,
  column: null,
});

const tooMuch = () =>
  refusal(
    `The JSX has more than ${PIECES_MAX.toLocaleString("en")} words and signs, too many to be shown. Shorten it; drawings and data take the most room.`,
  );

const byPlace = (a: CodeProblem, b: CodeProblem) =>
  a.part === b.part ? (a.line ?? Infinity) - (b.line ?? Infinity) || 0 : a.part === "jsx" ? -1 : 1;

/** Errors of ours are thrown on. */
function problemIn(error: unknown): CodeProblem {
  const known = tooDeep(error);
  if (known instanceof Refused) return known.problem;
  throw known;
}
