import preflight from "tailwindcss/preflight.css" with { type: "text" };
import theme from "tailwindcss/theme.css" with { type: "text" };
import { type Program, walk } from "./ast.ts";

/** Tailwind's reset lies below everything, so that neither the frame's own style nor the component's needs to beat it. */
const STYLE = `@layer base {\n${preflight}\n}\n${theme}\n@tailwind utilities;`;
const CLASS = /^[!*@a-z[-](?:[^\s"'`<>{};]){0,99}$/;
/** Names that hardly anything but Tailwind has: `px-4`, `hover:underline`, `w-[3px]`. */
const TYPICAL =
  /^(?:[a-z0-9-]+:)*-?(?:[pm][xytrbse]?|[wh]|gap(?:-[xy])?|text|bg|border|rounded|font|shadow|space-[xy]|grid-cols|items|justify|max-w|min-h|ring|from|to|inset|top|left|z|leading|tracking|opacity|duration|scale|translate-[xy])-[\w[\]/.%#-]+$/;
const TYPICAL_MIN = 3;
const REMEMBERED = 50;

const remembered = new Map<string, string>();

/** The words of a module's texts that may be class names, in a fixed order, but for those that `css` itself declares. */
export function classNames(program: Program, css: string): string[] {
  const own = new Set([...css.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map((match) => match[1]!));
  const found = new Set<string>();
  const take = (text: string) => {
    for (const word of text.split(/[\s"'`]+/)) if (CLASS.test(word) && !own.has(word)) found.add(word);
  };
  walk(program, (node) => {
    if (node.type === "StringLiteral") take(node.value);
    else if (node.type === "TemplateElement") take(node.value.raw);
  });
  return [...found].sort();
}

/** The style of the Tailwind classes among `names`; nothing where the code is not written with Tailwind. */
export async function tailwind(names: string[]): Promise<string> {
  if (names.filter((name) => TYPICAL.test(name)).length < TYPICAL_MIN) return "";
  const key = names.join(" ");
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const { compile } = await import("tailwindcss");
  // A new compiler each time: one that is used again keeps the classes of all that it ever saw.
  const compiler = await compile(STYLE);
  const css = compiler.build(names);
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, css);
  return css;
}
