import type { ParseResult } from "@babel/parser";

/** The parser's node types, as far as they are used here. */
export type Program = ParseResult["program"];
export type Statement = Program["body"][number];
export type Of<T extends Statement["type"]> = Extract<Statement, { type: T }>;
export type Expression = Of<"ExpressionStatement">["expression"];
export type JsxElement = Extract<Expression, { type: "JSXElement" }>;
export type Function = Extract<Expression, { type: "FunctionExpression" | "ArrowFunctionExpression" }> | Of<"FunctionDeclaration">;
export type Declarator = Of<"VariableDeclaration">["declarations"][number];
export type ObjectMember = Extract<Expression, { type: "ObjectExpression" }>["properties"][number];
export type ClassMember = Of<"ClassDeclaration">["body"]["body"][number];
export type Pattern = Function["params"][number] | Declarator["id"];
export type JsxChild = JsxElement["children"][number];
export type TypeNode = Of<"TSTypeAliasDeclaration">["typeAnnotation"];

type Call = Extract<Expression, { type: "CallExpression" }>;

export type Node =
  | Program
  | Statement
  | Expression
  | Declarator
  | ObjectMember
  | ClassMember
  | Pattern
  | JsxChild
  | JsxElement["openingElement"]
  | JsxElement["openingElement"]["name"]
  | Of<"SwitchStatement">["cases"][number]
  | NonNullable<Of<"TryStatement">["handler"]>
  | Of<"ImportDeclaration">["specifiers"][number]
  | Extract<Expression, { type: "TemplateLiteral" }>["quasis"][number]
  | Extract<Expression, { type: "ClassExpression" }>["body"]
  | Call["callee"]
  | Call["arguments"][number]
  | Extract<ClassMember, { type: "ClassMethod" }>["params"][number];

/** Deeper nesting than this is refused: it would exhaust the stack. */
const DEPTH_MAX = 1_500;

/** TypeScript's nodes that hold values; the others hold types, which are not walked. */
const VALUES = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSEnumDeclaration",
  "TSEnumBody",
  "TSEnumMember",
  "TSParameterProperty",
  "TSExportAssignment",
]);
const SKIPPED = new Set(["loc", "extra", "errors", "leadingComments", "trailingComments", "innerComments"]);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The nodes right below one, types left out, in the order they are written. */
export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null || SKIPPED.has(key)) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (isNode(each) && (!each.type.startsWith("TS") || VALUES.has(each.type))) found.push(each);
    }
  }
  return found;
}

export class TooDeep extends Error {}

/** Visits a node and all below it, from the outside; `ancestors` begins with the outermost. Throws `TooDeep`. */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const enter = (node: Node) => {
    if (ancestors.length > DEPTH_MAX) throw new TooDeep();
    visit(node, ancestors);
    ancestors.push(node);
    for (const child of childrenOf(node)) enter(child);
    ancestors.pop();
  };
  enter(root);
}

export const startOf = (node: { start?: number | null }) => node.start ?? 0;
export const endOf = (node: { end?: number | null }) => node.end ?? 0;
export const lineOf = (node: { loc?: { start: { line: number } } | null }) => node.loc?.start.line ?? 1;

/** `Quiz`, `motion.div` or `svg:use`. */
export function jsxName(name: JsxElement["openingElement"]["name"]): string {
  if (name.type === "JSXIdentifier") return name.name;
  if (name.type === "JSXNamespacedName") return `${name.namespace.name}:${name.name.name}`;
  return `${jsxName(name.object)}.${name.property.name}`;
}

export const isFunction = (node: Node | null | undefined): node is Function =>
  node?.type === "FunctionDeclaration" || node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression";

/** An expression without the types around it. */
export function untyped(node: Expression): Expression {
  return node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression" || node.type === "TSNonNullExpression"
    ? untyped(node.expression)
    : node;
}
