import type { CodeElement } from "../components.contract.ts";
import { endOf, type JsxElement, jsxName, lineOf, type Program, startOf, walk } from "./ast.ts";
import { isFragment } from "./entry.ts";

const TEXT_MAX = 80;
const ELEMENTS_MAX = 2_000;

/** The elements of the code in the order they are written, fragments left out. */
export function elementsOf(program: Program): CodeElement[] {
  const found: CodeElement[] = [];
  walk(program, (node, ancestors) => {
    if (node.type !== "JSXElement" || isFragment(node.openingElement.name) || found.length >= ELEMENTS_MAX) return;
    const depth = ancestors.filter((each) => each.type === "JSXElement" && !isFragment(each.openingElement.name)).length;
    const name = jsxName(node.openingElement.name);
    found.push({ name, text: textOf(node), depth, start: startOf(node), end: endOf(node), line: lineOf(node) });
  });
  return found;
}

/** The words written right inside an element. */
function textOf({ children }: JsxElement): string {
  const words = children.map((each) => {
    if (each.type === "JSXText") return each.value;
    return each.type === "JSXExpressionContainer" && each.expression.type === "StringLiteral" ? each.expression.value : " ";
  });
  const text = words.join("").replace(/\s+/g, " ").trim();
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
