import type { CodeProblem } from "../components.contract.ts";
import { isFunction, type Node, type Pattern, type Program, walk } from "./ast.ts";
import { refusal } from "./parse.ts";

/** What a module's names say about it. */
export type Survey = {
  /** Names with a value that are declared anywhere. */
  bound: Set<string>;
  /** Names that are used as values, properties among them. */
  used: Set<string>;
  /** Those called or used as tags or before a dot: what must come from somewhere. */
  needed: Set<string>;
  /** Where each capitalised tag stands first. */
  tags: Map<string, Node>;
  requires: Call[];
  problems: CodeProblem[];
};
/** `require("…")` or `import("…")`. */
type Call = { node: Node; specifier: string; isLazy: boolean };

/** Lectern's own names begin so. */
const OWN = "__lx";

/** Looks at every node once. */
export function survey(program: Program): Survey {
  const found: Survey = { bound: new Set(), used: new Set(), needed: new Set(), tags: new Map(), requires: [], problems: [] };
  const visit = (node: Node, ancestors: readonly Node[]) => {
    look(node, found);
    if (node.type !== "AwaitExpression" && !(node.type === "ForOfStatement" && node.await)) return;
    if (!ancestors.some((each) => isFunction(each) || METHODS.has(each.type))) {
      found.problems.push(refusal("await stands outside a function. Move it into an effect: useEffect(() => { … }, []).", node));
    }
  };
  for (const node of program.body) {
    // An import's own names are no use of them.
    if (node.type === "ImportDeclaration") look(node, found);
    else walk(node, visit);
  }
  return found;
}

const METHODS = new Set(["ObjectMethod", "ClassMethod", "ClassPrivateMethod"]);

function look(node: Node, found: Survey): void {
  const { bound, used, needed, tags, requires, problems } = found;
  const bind = (pattern: Pattern | Node | null | undefined) => {
    for (const name of namesOf(pattern)) bound.add(name);
  };
  switch (node.type) {
    case "VariableDeclaration":
      return void (node.kind.includes("using") && problems.push(refusal("using is too new for browsers. Write const.", node)));
    case "JSXOpeningElement":
      if (node.name.type === "JSXIdentifier" && /^[A-Z]/.test(node.name.name) && !tags.has(node.name.name))
        tags.set(node.name.name, node.name);
      return undefined;
    case "VariableDeclarator":
      return bind(node.id);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      if ("id" in node) bind(node.id);
      return node.params.forEach((each) => bind(each));
    case "ClassDeclaration":
    case "ClassExpression":
    case "TSEnumDeclaration":
      return bind(node.id);
    case "CatchClause":
      return bind(node.param);
    case "ImportDeclaration":
      return node.specifiers.forEach(({ local }) => void bound.add(local.name));
    case "Identifier":
      if (node.name.startsWith(OWN)) problems.push(refusal(`Names that begin with ${OWN} are Lectern’s own. Rename ${node.name}.`, node));
      return void used.add(node.name);
    case "JSXIdentifier":
      used.add(node.name);
      return void (/^[A-Z]/.test(node.name) && needed.add(node.name));
    case "JSXMemberExpression":
      return void (node.object.type === "JSXIdentifier" && needed.add(node.object.name));
    case "MemberExpression":
      return void (node.object.type === "Identifier" && needed.add(node.object.name));
    case "MetaProperty":
      return void (
        node.meta.name === "import" && problems.push(refusal("import.meta is not available in a component. Write the value itself.", node))
      );
    case "ImportExpression":
    case "CallExpression":
      return call(node, needed, requires, problems);
    default:
  }
}

type CallNode = Extract<Node, { type: "ImportExpression" | "CallExpression" }>;

function call(node: CallNode, needed: Set<string>, requires: Call[], problems: CodeProblem[]): void {
  const isLazy = node.type === "ImportExpression";
  if (!isLazy && node.callee.type === "Identifier") needed.add(node.callee.name);
  if (!isLazy && !(node.callee.type === "Identifier" && node.callee.name === "require")) return;
  const given = isLazy ? node.source : node.arguments[0];
  const isPlain = isLazy ? !node.options : node.arguments.length === 1;
  if (given?.type === "StringLiteral" && isPlain) return void requires.push({ node, specifier: given.value, isLazy });
  problems.push(
    refusal(`${isLazy ? "import()" : "require()"} needs the name of a library, written out. Use an import at the top instead.`, node),
  );
}

/** The names that a pattern declares. */
export function namesOf(pattern: Pattern | Node | null | undefined): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((each) => namesOf(each.type === "RestElement" ? each.argument : (each.value as Pattern)));
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => namesOf(each));
    case "AssignmentPattern":
      return namesOf(pattern.left);
    case "RestElement":
      return namesOf(pattern.argument);
    case "TSParameterProperty":
      return namesOf(pattern.parameter);
    default:
      return [];
  }
}
