import type { CodeProblem } from "../components.contract.ts";
import { endOf, type Of, type Program, startOf } from "./ast.ts";
import { isStyle, libraryOf, refuseImport } from "./libraries.ts";
import { refusal } from "./parse.ts";
import type { Survey } from "./survey.ts";

/** A piece of the source with what stands instead of it. */
export type Edit = { start: number; end: number; text: string };

export type Imports = { prelude: string; edits: Edit[]; libraries: string[]; problems: CodeProblem[] };

type ImportNode = Of<"ImportDeclaration">;

/** What is taken from React where the import was forgotten. */
const REACT = new Set(
  (
    "useState useEffect useRef useMemo useCallback useReducer useContext useLayoutEffect useId useTransition useDeferredValue " +
    "useImperativeHandle useSyncExternalStore createContext forwardRef memo Fragment Suspense StrictMode lazy startTransition createElement"
  ).split(" "),
);

/** Libraries that `require` gives as a function. */
const PLAIN = new Set(["clsx", "classnames"]);

/** Turns imports and `require` into calls of `__lx.use`. */
export function planImports(program: Program, { bound, used, needed, tags, requires, problems: found }: Survey): Imports {
  const prelude: string[] = [];
  const edits: Edit[] = [];
  const problems = [...found];
  const libraries = new Set<string>();
  const use = (library: string, names?: string[]) => {
    libraries.add(library);
    return `__lx.use(${JSON.stringify(library)}${names?.length ? `,${JSON.stringify(names)}` : ""})`;
  };

  for (const node of program.body) {
    if (node.type === "TSImportEqualsDeclaration" && node.moduleReference.type === "TSExternalModuleReference") {
      const library = libraryOf(node.moduleReference.expression.value);
      if (library) prelude.push(`const ${node.id.name}=${use(library)};`);
      else problems.push(refusal(refuseImport(node.moduleReference.expression.value), node));
      edits.push({ start: startOf(node), end: endOf(node), text: "" });
    }
    if (node.type !== "ImportDeclaration") continue;
    edits.push({ start: startOf(node), end: endOf(node), text: "" });
    if (
      node.importKind === "type" ||
      (node.specifiers.length > 0 && node.specifiers.every((each) => each.type === "ImportSpecifier" && each.importKind === "type"))
    )
      continue;
    const specifier = node.source.value;
    const library = libraryOf(specifier);
    if (isStyle(specifier))
      prelude.push(
        ...node.specifiers.map(({ local }) => `const ${local.name}=new Proxy({},{get:(_,k)=>typeof k==="string"?k:undefined});`),
      );
    else if (specifier === "prop-types") prelude.push(...node.specifiers.map(({ local }) => propTypes(local.name)));
    else if (library) prelude.push(...declare(node, library, used, use));
    else problems.push(refusal(refuseImport(specifier), node));
  }

  for (const { node, specifier, isLazy } of requires) {
    const library = libraryOf(specifier);
    if (bound.has("require") && !isLazy) continue;
    if (!library) problems.push(refusal(refuseImport(specifier), node));
    else
      edits.push({
        start: startOf(node),
        end: endOf(node),
        text: isLazy ? `Promise.resolve(${use(library)})` : `${use(library)}${PLAIN.has(library) ? ".default" : ""}`,
      });
  }

  for (const [name, node] of tags) {
    if (!bound.has(name) && !REACT.has(name))
      problems.push(refusal(`<${name}> is used, but nothing declares it. Import it, or write function ${name}.`, node));
  }

  const forgotten = [...needed].filter((name) => !bound.has(name) && REACT.has(name));
  if (forgotten.length > 0) prelude.push(`const {${forgotten.join(",")}}=${use("react")};`);
  if (used.has("React") && !bound.has("React")) prelude.push(`const React=${use("react")};`);
  if (used.has("ReactDOM") && !bound.has("ReactDOM")) prelude.push(`const ReactDOM=${use("react-dom")};`);
  if (needed.has("PropTypes") && !bound.has("PropTypes")) prelude.push(propTypes("PropTypes"));
  return { prelude: prelude.join(""), edits, libraries: [...libraries].filter((each) => each !== "react").sort(), problems };
}

/** PropTypes only feed the form of a component's props; React itself no longer looks at them. Any of them is this. */
const propTypes = (name: string) =>
  `const ${name}=new Proxy(function(){return ${name}},{get:(_,k)=>typeof k==="string"?${name}:undefined});`;

function declare(node: ImportNode, library: string, used: Set<string>, use: (library: string, names?: string[]) => string): string[] {
  const named: { name: string; local: string }[] = [];
  const lines: string[] = [];
  for (const each of node.specifiers) {
    const local = each.local.name;
    if (each.type === "ImportDefaultSpecifier") lines.push(`const ${local}=${use(library)}.default;`);
    else if (each.type === "ImportNamespaceSpecifier") lines.push(`const ${local}=${use(library)};`);
    else if (each.importKind !== "type" && used.has(local)) {
      named.push({ name: each.imported.type === "Identifier" ? each.imported.name : each.imported.value, local });
    }
  }
  if (named.length > 0 || node.specifiers.length === 0) {
    const fields = named.map(({ name, local }) => (name === local ? name : `${JSON.stringify(name)}:${local}`));
    lines.push(
      `const {${fields.join(",")}}=${use(
        library,
        named.map(({ name }) => name),
      )};`,
    );
  }
  return lines;
}
