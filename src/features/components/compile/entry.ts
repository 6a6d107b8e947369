import type { CodeProblem } from "../components.contract.ts";
import {
  endOf,
  type Expression,
  isFunction,
  jsxName,
  type Node,
  type Of,
  type Program,
  startOf,
  type Statement,
  untyped,
  walk,
} from "./ast.ts";
import type { Edit } from "./imports.ts";
import { refusal } from "./parse.ts";

/** How a module gives its component. `result`: an expression after the module's end; `name`: under which it is declared. */
export type Entry = { edits: Edit[]; result: string; name: string | null; problems: CodeProblem[] };

type Found = {
  default?: { result: string; name: string | null };
  rendered?: string;
  named: string[];
  edits: Edit[];
  problems: CodeProblem[];
};

/** Takes exports and calls of `render` off, and finds the component: the default export, what is rendered, or the last one written. */
export function planEntry(program: Program, source: string, token: string): Entry {
  const found: Found = { named: [], edits: [], problems: [] };
  for (const node of program.body) visit(node, found, source, token);
  const { edits, problems, rendered } = found;
  if (found.default) return { edits, problems, ...found.default };
  if (rendered) return { edits, problems, result: rendered, name: null };
  const candidates = componentsOf(program);
  const last =
    candidates.findLast((name) => found.named.includes(name)) ?? candidates.findLast((name) => /^[A-Z]/.test(name)) ?? candidates.at(-1);
  if (last !== undefined) return { edits, problems, result: last, name: last };
  const bare = program.body.findLast((node) => node.type === "ExpressionStatement" && isJsx(untyped(node.expression)));
  if (bare?.type === "ExpressionStatement")
    return { edits: [...edits, ...wrap(bare, bare.expression, `const ${token}_r=()=>(`)], problems, result: `${token}_r`, name: null };
  const message =
    "No component is here: no function that returns elements such as <div>. Write one, and export it: export default function Name() { … }.";
  return { edits, problems: problems.length > 0 ? problems : [refusal(message)], result: "null", name: null };
}

function visit(node: Statement, found: Found, source: string, token: string): void {
  switch (node.type) {
    case "ExportDefaultDeclaration":
      return exportDefault(node, found, source, token);
    case "ExportNamedDeclaration":
      return exportNamed(node, found);
    case "ExportAllDeclaration":
      return void found.problems.push(refusal("A component cannot pass on another file’s exports. Put the code into this one.", node));
    case "TSExportAssignment":
      return assignDefault(node, node.expression, found, token);
    case "TSModuleDeclaration":
    case "TSNamespaceExportDeclaration":
      if (!("declare" in node && node.declare))
        found.problems.push(refusal("Namespaces are not supported. Write plain functions and constants.", node));
      return drop(node, found);
    case "ExpressionStatement":
      return expression(node, found, token);
    case "VariableDeclaration":
      if (node.declarations.length === 1 && isRoot(node.declarations[0]!.init)) drop(node, found);
      return undefined;
    default:
      return undefined;
  }
}

const drop = (node: Statement, { edits }: Found) => void edits.push({ start: startOf(node), end: endOf(node), text: "" });

function exportDefault(node: Of<"ExportDefaultDeclaration">, found: Found, source: string, token: string): void {
  const { declaration } = node;
  if (declaration.type === "TSInterfaceDeclaration" || declaration.type === "TSDeclareFunction") return drop(node, found);
  const isDeclared = declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration";
  if (isDeclared && declaration.id) {
    found.edits.push({ start: startOf(node), end: startOf(declaration), text: "" });
    found.default = { result: declaration.id.name, name: declaration.id.name };
    return;
  }
  if (isDeclared) {
    const name = source.includes("Component") ? `${token}_d` : "Component";
    found.edits.push(
      { start: startOf(node), end: startOf(declaration), text: `const ${name}=` },
      { start: endOf(node), end: endOf(node), text: ";" },
    );
    found.default = { result: name, name: null };
    return;
  }
  assignDefault(node, declaration as Expression, found, token);
}

/** `export default …`, `export = …` and `module.exports = …`. */
function assignDefault(node: Statement, given: Expression, found: Found, token: string): void {
  const value = untyped(given);
  if (NO_COMPONENT.has(value.type)) {
    found.problems.push(refusal("What is exported by default is no component. Export the function that returns elements.", node));
    return drop(node, found);
  }
  found.edits.push(...wrap(node, given, `const ${token}_r=${isJsx(value) ? "()=>" : ""}(`));
  found.default = { result: `${token}_r`, name: wrappedName(value) };
}

const NO_COMPONENT = new Set([
  "ObjectExpression",
  "ArrayExpression",
  "StringLiteral",
  "NumericLiteral",
  "BooleanLiteral",
  "NullLiteral",
  "TemplateLiteral",
]);

/** `Quiz` of `Quiz` and of `memo(forwardRef(Quiz))`. */
function wrappedName(value: Expression): string | null {
  if (value.type === "Identifier") return value.name;
  const first = value.type === "CallExpression" ? value.arguments[0] : undefined;
  if (first?.type === "Identifier" || first?.type === "CallExpression") return wrappedName(first);
  return (first?.type === "FunctionExpression" && first.id?.name) || null;
}

/** Puts `before` and `);` around a value, instead of the rest of its statement. */
const wrap = (node: Statement, value: Expression, before: string): Edit[] => [
  { start: startOf(node), end: startOf(value), text: before },
  { start: endOf(value), end: endOf(node), text: ");" },
];

function exportNamed(node: Of<"ExportNamedDeclaration">, found: Found): void {
  const { declaration } = node;
  if (node.exportKind === "type" && !declaration) return drop(node, found);
  if (node.source)
    return void found.problems.push(refusal("A component cannot pass on another file’s exports. Put the code into this one.", node));
  if (declaration) {
    found.edits.push({ start: startOf(node), end: startOf(declaration), text: "" });
    if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") found.named.push(declaration.id?.name ?? "");
    if (declaration.type === "VariableDeclaration")
      for (const { id } of declaration.declarations) if (id.type === "Identifier") found.named.push(id.name);
    return;
  }
  for (const each of node.specifiers) {
    if (each.type !== "ExportSpecifier") continue;
    const local = each.local.type === "Identifier" ? each.local.name : each.local.value;
    const name = each.exported.type === "Identifier" ? each.exported.name : each.exported.value;
    if (name === "default") found.default = { result: local, name: local };
    else found.named.push(local);
  }
  drop(node, found);
}

/** `module.exports = …`, `root.render(<App />)` and the like; others are left as they are. */
function expression(node: Of<"ExpressionStatement">, found: Found, token: string): void {
  const value = node.expression;
  if (value.type === "AssignmentExpression" && value.operator === "=") {
    const target = value.left.type === "MemberExpression" ? memberName(value.left) : "";
    if (/^(module\.exports(\.default)?|exports\.default)$/.test(target)) return assignDefault(node, value.right, found, token);
    const named = /^(?:module\.)?exports\.(\w+)$/.exec(target)?.[1];
    if (named !== undefined && value.right.type === "Identifier") {
      found.named.push(value.right.name);
      return drop(node, found);
    }
  }
  if (isRoot(value)) return drop(node, found);
  const shown = renderedBy(value);
  if (!shown) return;
  if (found.rendered) return drop(node, found);
  found.rendered = `${token}_e`;
  found.edits.push(...wrap(node, shown, `const ${found.rendered}=()=>(`));
}

/** The element of `ReactDOM.render(<App />, …)`, `createRoot(…).render(<App />)` or `root.render(<App />)`. */
function renderedBy(value: Expression): Expression | null {
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression") return null;
  const { property } = value.callee;
  if (property.type !== "Identifier" || !/^(render|hydrate)$/.test(property.name)) return null;
  const first = value.arguments[0];
  return first && first.type !== "SpreadElement" && first.type !== "ArgumentPlaceholder" && isJsx(first) ? first : null;
}

/** `createRoot(…)` or `ReactDOM.createRoot(…)`. */
function isRoot(value: Node | null | undefined): boolean {
  if (value?.type !== "CallExpression") return false;
  const { callee } = value;
  if (callee.type === "Identifier") return callee.name === "createRoot" || callee.name === "hydrateRoot";
  return callee.type === "MemberExpression" && /\.(createRoot|hydrateRoot)$/.test(memberName(callee));
}

function memberName(node: Extract<Expression, { type: "MemberExpression" }>): string {
  const { object, property, computed } = node;
  const last = !computed && property.type === "Identifier" ? property.name : "?";
  return `${object.type === "Identifier" ? object.name : object.type === "MemberExpression" ? memberName(object) : "?"}.${last}`;
}

const isJsx = (node: Node) => node.type === "JSXElement" || node.type === "JSXFragment" || isCreate(node);
const isCreate = (node: Node) => node.type === "CallExpression" && /^(React\.)?createElement$/.test(calleeName(node.callee));

/** The names of the module's components, in order: functions and classes that hold elements. */
export function componentsOf(program: Program): string[] {
  const names: string[] = [];
  for (const statement of program.body) {
    const node = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if ((node?.type === "FunctionDeclaration" || node?.type === "ClassDeclaration") && node.id && holdsJsx(node)) names.push(node.id.name);
    if (node?.type !== "VariableDeclaration") continue;
    for (const { id, init } of node.declarations) {
      if (id.type === "Identifier" && init && isComponentValue(untyped(init))) names.push(id.name);
    }
  }
  return names;
}

/** A function, a class, or a call that wraps one, such as `memo(…)`. */
function isComponentValue(node: Expression): boolean {
  if (isFunction(node) || node.type === "ClassExpression") return holdsJsx(node);
  if (node.type !== "CallExpression") return false;
  const [first] = node.arguments;
  return (
    first !== undefined && (first.type === "Identifier" ? WRAPPERS.test(calleeName(node.callee)) : isComponentValue(first as Expression))
  );
}

const WRAPPERS = /^(React\.)?(memo|forwardRef)$/;
const calleeName = (node: Node) => (node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? memberName(node) : "");

function holdsJsx(node: Node): boolean {
  let holds = false;
  walk(node, (each) => {
    holds ||= isJsx(each);
  });
  return holds;
}

/** Whether a tag is React's fragment. */
export const isFragment = (name: Parameters<typeof jsxName>[0]) => /^(React\.)?Fragment$/.test(jsxName(name));
