import { type Completion, type CompletionContext, type CompletionResult, snippetCompletion } from "@codemirror/autocomplete";
import { LIBRARIES } from "../../../components.contract.ts";

const HOOKS: [name: string, body: string, detail: string][] = [
  ["useState", "const [${value}, set${Value}] = useState(${initial});", "a value that draws again"],
  ["useEffect", "useEffect(() => {\n\t${}\n}, [${}]);", "after drawing"],
  ["useRef", "const ${ref} = useRef(${null});", "a value that stays"],
  ["useMemo", "const ${value} = useMemo(() => ${}, [${}]);", "computed once"],
  ["useCallback", "const ${handler} = useCallback((${}) => {\n\t${}\n}, [${}]);", "the same function"],
  ["useReducer", "const [${state}, ${dispatch}] = useReducer(${reducer}, ${initial});", "state by actions"],
  ["useContext", "useContext(${Context})", "a value from outside"],
  ["useId", "const ${id} = useId();", "a name that is unique"],
  ["useLayoutEffect", "useLayoutEffect(() => {\n\t${}\n}, [${}]);", "before it is seen"],
];
const hooks: Completion[] = HOOKS.map(([label, body, detail]) => snippetCompletion(body, { label, detail, type: "function" }));

const TAGS =
  "a article aside audio b button canvas circle code dd details div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 header i img input kbd label legend li line main mark meter nav ol option output p path polygon polyline progress rect section select small span strong sub summary sup svg table tbody td text textarea tfoot th thead time tr ul video";
const tags: Completion[] = TAGS.split(" ").map((label) => ({ label, type: "type" }));

const ATTRIBUTES =
  "className style key ref id title role type value defaultValue checked disabled placeholder min max step href src alt htmlFor tabIndex onClick onChange onInput onSubmit onKeyDown onKeyUp onFocus onBlur onPointerDown onPointerMove onPointerUp onDragStart onDragOver onDrop aria-label aria-pressed aria-live aria-hidden aria-expanded aria-describedby";
const attributes: Completion[] = ATTRIBUTES.split(" ").map((label) => ({
  label,
  type: "property",
  apply: label.startsWith("on") || /^(style|ref|key|value|checked|disabled)$/.test(label) ? `${label}={}` : `${label}=""`,
}));

const EXPORTS: Record<string, string> = {
  react:
    "Children Fragment StrictMode Suspense createContext createElement forwardRef lazy memo startTransition use useCallback useContext useDeferredValue useEffect useId useLayoutEffect useMemo useReducer useRef useState useTransition",
  clsx: "clsx",
  "framer-motion": "AnimatePresence motion useAnimate useMotionValue useSpring useTransform",
  "motion/react": "AnimatePresence motion useAnimate useMotionValue useSpring useTransform",
  recharts:
    "Area AreaChart Bar BarChart CartesianGrid Cell Legend Line LineChart Pie PieChart ResponsiveContainer Scatter ScatterChart Tooltip XAxis YAxis",
  "lucide-react":
    "ArrowLeft ArrowRight Check ChevronDown ChevronLeft ChevronRight Circle Info Minus Music Pause Play Plus RotateCcw Star Timer Trash2 Trophy Volume2 X",
};

const libraries: Completion[] = LIBRARIES.map((label) => ({ label, type: "namespace", detail: "comes with Lectern" }));

const IDENTIFIER = /[A-Za-z_$][\w$]*/g;
const WORDS = new Set(
  "const let var function return if else for while do switch case break continue export default import from as new typeof in of null true false undefined this class extends async await try catch finally throw void delete instanceof".split(
    " ",
  ),
);
/** Names longer texts are not searched for: the whole of it is read at each key. */
const SEARCHED_MAX = 100_000;

/** The names that the code itself uses, without the one that is being written. */
export function ownNames(code: string, writing: string): string[] {
  if (code.length > SEARCHED_MAX) return [];
  const counts = new Map<string, number>();
  for (const [name] of code.matchAll(IDENTIFIER)) if (!WORDS.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([name, count]) => name.length > 1 && (name !== writing || count > 1)).map(([name]) => name);
}

const result = (from: number, options: Completion[]): CompletionResult => ({ from, options, validFor: /^[\w$-]*$/ });

/** React's hooks, elements and attributes, the libraries with what they export, and the component's own names. */
export function completeJsx(context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);

  const module = /\bfrom\s+["']([\w/-]*)$/.exec(before) ?? /\bimport\s+["']([\w/-]*)$/.exec(before);
  if (module) return { from: context.pos - module[1]!.length, options: libraries, validFor: /^[\w/-]*$/ };

  const exported = /\bimport\s*\{[^}]*?([\w$]*)$/.exec(before);
  if (exported) {
    const library = /from\s+["']([^"']+)["']/.exec(line.text)?.[1] ?? "react";
    const names = (EXPORTS[library] ?? "").split(" ").filter(Boolean);
    return result(
      context.pos - exported[1]!.length,
      names.map((label) => ({ label, type: "variable" })),
    );
  }

  const tag = /<\/?([A-Za-z]*)$/.exec(before);
  const names = ownNames(context.state.doc.toString(), context.matchBefore(/[\w$]+/)?.text ?? "");
  if (tag) {
    const components: Completion[] = names.filter((name) => /^[A-Z]/.test(name)).map((label) => ({ label, type: "class", boost: 1 }));
    return result(context.pos - tag[1]!.length, [...components, ...tags]);
  }

  const attribute = /<[A-Za-z][\w.]*(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s+([\w-]*)$/.exec(before);
  if (attribute) return result(context.pos - attribute[1]!.length, attributes);

  const word = context.matchBefore(/[\w$]+/);
  if (!word && !context.explicit) return null;
  const own: Completion[] = names.map((label) => ({ label, type: "variable", boost: 1 }));
  const known = new Set(names);
  return result(word?.from ?? context.pos, [
    ...own,
    ...hooks.filter(({ label }) => !known.has(label) || label === word?.text),
    ...hooks.filter(({ label }) => known.has(label)).map((hook) => ({ ...hook, boost: -1 })),
  ]);
}

/** The class names that the JSX uses, for selectors of the CSS. */
export function classNamesIn(jsx: string): string[] {
  if (jsx.length > SEARCHED_MAX) return [];
  const found = [...jsx.matchAll(/className\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*[`"']([^`"'$]*)[`"'])/g)];
  return [...new Set(found.flatMap(([, a, b, c]) => (a ?? b ?? c ?? "").split(/\s+/)))].filter(Boolean);
}

export const completeClasses =
  (jsx: () => string) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\.[\w-]*/);
    if (!word) return null;
    return { from: word.from + 1, options: classNamesIn(jsx()).map((label) => ({ label, type: "class" })), validFor: /^[\w-]*$/ };
  };
