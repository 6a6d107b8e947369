import type { PropField } from "../components.contract.ts";
import {
  type Expression,
  type Function,
  isFunction,
  type Node,
  type Of,
  type Pattern,
  type Program,
  type TypeNode,
  untyped,
} from "./ast.ts";
import { keyOf, staticValue } from "./static-value.ts";

/** What is declared about one prop; `null`: a prop that no form can fill, such as a function. */
type Declared = Pick<PropField, "type" | "options"> | null;
type Module = {
  values: Map<string, Expression>;
  functions: Map<string, Function>;
  types: Map<string, TypeNode | Of<"TSInterfaceDeclaration">["body"]>;
};

/** The props that a component declares: in its parameter's pattern, its types, `propTypes` and `defaultProps`. */
export function propsOf(program: Program, name: string | null): PropField[] {
  const module = readModule(program);
  const component = name === null ? unnamed(program, module) : functionOf(name, module, 0);
  const first = component?.params[0];
  const declared = new Map<string, Declared>();
  const defaults = new Map<string, unknown>();
  readType(typeOf(first) ?? (name ? module.types.get(`:${name}`) : undefined), module, declared, 0);
  if (name) readStatics(program, name, module, declared, defaults);
  if (first) readPattern(first, module, declared, defaults);
  return [...declared].flatMap(([prop, kind]) => {
    if (kind === null || prop === "children" || prop === "ref") return [];
    return { name: prop, ...kind, ...(defaults.has(prop) && { default: defaults.get(prop) }) };
  });
}

function readModule(program: Program): Module {
  const module: Module = { values: new Map(), functions: new Map(), types: new Map() };
  for (const statement of program.body) {
    const isExport = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
    const node = (isExport ? statement.declaration : statement) as Node | null | undefined;
    if (node?.type === "FunctionDeclaration" && node.id) module.functions.set(node.id.name, node);
    if (node?.type === "TSInterfaceDeclaration") module.types.set(node.id.name, node.body);
    if (node?.type === "TSTypeAliasDeclaration") module.types.set(node.id.name, node.typeAnnotation);
    if (node?.type !== "VariableDeclaration") continue;
    for (const { id, init } of node.declarations) {
      if (id.type !== "Identifier" || !init) continue;
      const value = untyped(init);
      module.values.set(id.name, value);
      if (isFunction(value)) module.functions.set(id.name, value);
      // `const Quiz: React.FC<Props> = …` is kept under `:Quiz`.
      const annotation = id.typeAnnotation?.type === "TSTypeAnnotation" ? id.typeAnnotation.typeAnnotation : undefined;
      const given = annotation?.type === "TSTypeReference" ? annotation.typeArguments?.params[0] : undefined;
      if (given) module.types.set(`:${id.name}`, given);
    }
  }
  return module;
}

/** The function behind a name, through `memo(…)` and `forwardRef(…)`. */
function functionOf(name: string | null, module: Module, depth: number): Function | null {
  if (name === null || depth > 5) return null;
  const known = module.functions.get(name);
  const value = module.values.get(name);
  return known ?? (value?.type === "CallExpression" ? unwrap(value, module, depth) : null);
}

/** `export default ({ title }) => …`, also wrapped. */
function unnamed(program: Program, module: Module): Function | null {
  const found = program.body.find((node) => node.type === "ExportDefaultDeclaration")?.declaration;
  if (!found || found.type === "TSDeclareFunction") return null;
  return isFunction(found) ? found : found.type === "CallExpression" ? unwrap(found, module, 0) : null;
}

function unwrap(value: Extract<Expression, { type: "CallExpression" }>, module: Module, depth: number): Function | null {
  const first = value.arguments[0];
  if (isFunction(first)) return first;
  if (first?.type === "Identifier") return functionOf(first.name, module, depth + 1);
  return first?.type === "CallExpression" && depth < 5 ? unwrap(first, module, depth + 1) : null;
}

function typeOf(pattern: Pattern | undefined): TypeNode | undefined {
  if (pattern?.type !== "ObjectPattern" && pattern?.type !== "Identifier") {
    return pattern?.type === "AssignmentPattern" ? typeOf(pattern.left as Pattern) : undefined;
  }
  return pattern.typeAnnotation?.type === "TSTypeAnnotation" ? pattern.typeAnnotation.typeAnnotation : undefined;
}

type Body = TypeNode | Of<"TSInterfaceDeclaration">["body"];

function readType(type: Body | undefined, module: Module, declared: Map<string, Declared>, depth: number): void {
  if (!type || depth > 5) return;
  if (type.type === "TSTypeReference" && type.typeName.type === "Identifier") {
    return readType(module.types.get(type.typeName.name), module, declared, depth + 1);
  }
  if (type.type === "TSIntersectionType") return type.types.forEach((each) => readType(each, module, declared, depth + 1));
  const members = type.type === "TSTypeLiteral" ? type.members : type.type === "TSInterfaceBody" ? type.body : [];
  for (const member of members) {
    if (member.type === "TSMethodSignature") continue;
    const key = member.type === "TSPropertySignature" ? keyOf(member) : null;
    if (member.type === "TSPropertySignature" && key !== null) declared.set(key, kindOf(member.typeAnnotation?.typeAnnotation, module, 0));
  }
}

function kindOf(type: TypeNode | undefined, module: Module, depth: number): Declared {
  switch (type?.type) {
    case "TSStringKeyword":
      return { type: "text" };
    case "TSNumberKeyword":
      return { type: "number" };
    case "TSBooleanKeyword":
      return { type: "boolean" };
    case "TSFunctionType":
      return null;
    case "TSUnionType": {
      const rest = type.types.filter((each) => each.type !== "TSUndefinedKeyword" && each.type !== "TSNullKeyword");
      const words = rest.map((each) =>
        each.type === "TSLiteralType" && each.literal.type === "StringLiteral" ? each.literal.value : null,
      );
      if (words.length > 0 && words.every((each) => each !== null)) return { type: "choice", options: words };
      return rest.length === 1 ? kindOf(rest[0], module, depth + 1) : { type: "json" };
    }
    case "TSTypeReference": {
      const name =
        type.typeName.type === "Identifier" ? type.typeName.name : type.typeName.type === "TSQualifiedName" ? type.typeName.right.name : "";
      if (name === "ReactNode") return { type: "text" };
      if (/^(Dispatch|Ref|RefObject|MutableRefObject|\w+Handler|ComponentType|FC)$/.test(name)) return null;
      const known = module.types.get(name);
      return known && known.type !== "TSInterfaceBody" && depth < 5 ? kindOf(known, module, depth + 1) : { type: "json" };
    }
    default:
      return { type: "json" };
  }
}

/** `Quiz.propTypes = { … }` and `Quiz.defaultProps = { … }`. */
function readStatics(
  program: Program,
  name: string,
  { values }: Module,
  declared: Map<string, Declared>,
  defaults: Map<string, unknown>,
): void {
  for (const { property, value } of assignments(program, name)) {
    for (const each of value.properties) {
      const key = each.type === "ObjectProperty" ? keyOf(each) : null;
      if (key === null || each.type !== "ObjectProperty") continue;
      if (property === "propTypes") declared.set(key, propType(each.value as Expression));
      const given = property === "defaultProps" ? staticValue(each.value, values) : undefined;
      if (given === undefined) continue;
      defaults.set(key, given);
      if (!declared.has(key)) declared.set(key, kindOfValue(given));
    }
  }
}

type ObjectValue = Extract<Expression, { type: "ObjectExpression" }>;

function assignments(program: Program, name: string): { property: string; value: ObjectValue }[] {
  return program.body.flatMap((node) => {
    if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") return [];
    const { left, right } = node.expression;
    if (left.type !== "MemberExpression" || left.object.type !== "Identifier" || left.object.name !== name) return [];
    return left.property.type === "Identifier" && right.type === "ObjectExpression" ? [{ property: left.property.name, value: right }] : [];
  });
}

function propType(value: Expression): Declared {
  if (value.type === "MemberExpression" && value.property.type === "Identifier") {
    const { name } = value.property;
    if (name === "isRequired") return propType(value.object as Expression);
    if (name === "func" || name === "elementType") return null;
    return { type: name === "string" || name === "node" ? "text" : name === "number" ? "number" : name === "bool" ? "boolean" : "json" };
  }
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression") return { type: "json" };
  const options =
    value.callee.property.type === "Identifier" && value.callee.property.name === "oneOf" ? staticValue(value.arguments[0] as Node) : null;
  return Array.isArray(options) && options.every((each) => typeof each === "string") ? { type: "choice", options } : { type: "json" };
}

/** `{ title = "Quiz", items }`: what is not declared yet, and defaults. */
function readPattern(pattern: Pattern, { values }: Module, declared: Map<string, Declared>, defaults: Map<string, unknown>): void {
  const object = pattern.type === "AssignmentPattern" ? pattern.left : pattern;
  if (object.type !== "ObjectPattern") return;
  for (const each of object.properties) {
    const key = each.type === "ObjectProperty" ? keyOf(each) : null;
    if (key === null || each.type !== "ObjectProperty") continue;
    const written = each.value.type === "AssignmentPattern" ? each.value.right : undefined;
    const given = staticValue(written, values);
    if (given !== undefined) defaults.set(key, given);
    if (declared.has(key)) continue;
    declared.set(
      key,
      isFunction(written) || /^on[A-Z]/.test(key) ? null : given === undefined ? { type: written ? "json" : "text" } : kindOfValue(given),
    );
  }
}

function kindOfValue(value: unknown): Declared {
  switch (typeof value) {
    case "string":
      return { type: "text" };
    case "number":
      return { type: "number" };
    case "boolean":
      return { type: "boolean" };
    default:
      return { type: "json" };
  }
}
