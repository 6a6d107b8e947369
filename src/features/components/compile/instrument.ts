import type { MagicString } from "magic-string";
import { endOf, type Function, type JsxElement, jsxName, lineOf, type Node, startOf, type Statement, walk } from "./ast.ts";
import { isFragment } from "./entry.ts";

/** Tags that leave nothing in the document. */
const UNSEEN = /(^|\.)(Provider|Consumer|StrictMode|Suspense|Profiler)$/;

/**
 * Writes guards and places into the code: `token_loop(line)` at each turn of a loop, `token_call(line)` at each function's
 * start, `data-token="start-end"` on elements, and `token_l(line);` before each statement, by which `translate` finds lines again.
 */
export function instrument(code: MagicString, statements: readonly Statement[], token: string): void {
  mark(code, statements, token);
  for (const each of statements) walk(each, (node) => visit(code, node, token));
}

const mark = (code: MagicString, statements: readonly Statement[], token: string) => {
  for (const each of statements) {
    if (isMarked(each)) code.appendLeft(startOf(each), `${token}_l(${lineOf(each)});`);
  }
};

function visit(code: MagicString, node: Node, token: string): void {
  switch (node.type) {
    case "BlockStatement":
    case "StaticBlock":
      return mark(code, node.body, token);
    case "SwitchCase":
      return mark(code, node.consequent, token);
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return guardLoop(code, node.body, `${token}_loop(${lineOf(node)});`);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return guardCall(code, node, `${token}_call(${lineOf(node)})`);
    case "JSXElement":
      return place(code, node, token);
    default:
      return undefined;
  }
}

/** Types, imports and exports leave no statement behind that a mark could stand before. */
const isMarked = ({ type }: Statement) =>
  !type.startsWith("TS") && !type.startsWith("Import") && !type.startsWith("Export") && type !== "EmptyStatement";

function guardLoop(code: MagicString, body: Statement, guard: string): void {
  if (body.type === "BlockStatement") return void code.appendRight(startOf(body) + 1, guard);
  code.appendLeft(startOf(body), `{${guard}`);
  code.prependRight(endOf(body), "}");
}

type Method = Extract<Node, { type: "ObjectMethod" | "ClassMethod" | "ClassPrivateMethod" }>;

function guardCall(code: MagicString, node: Function | Method, guard: string): void {
  const { body } = node;
  if (!body) return;
  if (body.type === "BlockStatement") {
    const directive = body.directives.at(-1);
    code.appendLeft(directive ? endOf(directive) : startOf(body) + 1, `${directive ? ";" : ""}${guard};`);
    return;
  }
  // A body in brackets: the guard goes before them, and the function ends behind them.
  const parenStart = body.extra?.parenStart;
  code.appendLeft(typeof parenStart === "number" ? parenStart : startOf(body), `(${guard},`);
  code.prependRight(endOf(node), ")");
}

function place(code: MagicString, node: JsxElement, token: string): void {
  const { name, typeArguments } = node.openingElement;
  if (isFragment(name) || UNSEEN.test(jsxName(name))) return;
  code.appendLeft(endOf(typeArguments ?? name), ` data-${token}="${startOf(node)}-${endOf(node)}@${lineOf(node)}"`);
}
