import type { CodeElement, PointedElement } from "../../../components.contract.ts";
import type { FrameElement } from "../../../frame.contract.ts";

export type TreeElement = FrameElement & { depth: number };
type Place = { start: number; end: number };

/** Its components from the outside, then, of what the frame itself says, the tag. */
export const nameOfElement = ({ path, tag }: Pick<FrameElement, "path" | "tag">): string => path.at(-1) || tag;

const componentsOf = ({ path }: FrameElement): string[] => path.slice(0, -1);
const beginsWith = (path: readonly string[], start: readonly string[]) => start.every((name, index) => path[index] === name);

/** What is around the element at `index`, from the inside; the tree stands in the order of the document. */
function around(tree: readonly TreeElement[], index: number): TreeElement[] {
  const found: TreeElement[] = [];
  let depth = tree[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0 && depth > 0; at--)
    if (tree[at]!.depth < depth) {
      found.push(tree[at]!);
      depth = tree[at]!.depth;
    }
  return found;
}

/** Where each drawing of a component begins: the indexes of its outermost elements, by name. */
function rootsByName(tree: readonly TreeElement[]): Map<string, number[]> {
  const roots = new Map<string, number[]>();
  tree.forEach((element, index) => {
    const own = componentsOf(element);
    const [parent] = around(tree, index);
    const outer = parent ? componentsOf(parent) : [];
    const from = beginsWith(own, outer) ? outer.length : 0;
    for (const name of own.slice(from)) roots.set(name, [...(roots.get(name) ?? []), index]);
  });
  return roots;
}

/** The code that uses a component: of several uses the one with the same number, where each was drawn once. */
function useOf(name: string, index: number, roots: Map<string, number[]>, code: readonly CodeElement[]): Place | null {
  const uses = code.filter((each) => each.name === name);
  const drawn = roots.get(name) ?? [];
  const use = uses.length === 1 ? uses[0] : uses.length === drawn.length ? uses[drawn.indexOf(index)] : undefined;
  return use ? { start: use.start, end: use.end } : null;
}

/** The frame's elements as people know them: what a component draws first is that component, with the code that uses it. */
export function outlineOf(tree: readonly TreeElement[], code: readonly CodeElement[]): TreeElement[] {
  const roots = rootsByName(tree);
  return tree.map((element, index) => {
    const path = componentsOf(element);
    const name = path.at(-1);
    if (name === undefined || !roots.get(name)?.includes(index)) return element;
    return { ...element, path, ...useOf(name, index, roots, code) };
  });
}

/** What a list says beside a name: the element's words, or of several alike inside of it how many there are. */
export function factOf(tree: readonly TreeElement[], index: number): string {
  const { depth, text } = tree[index]!;
  if ((tree[index + 1]?.depth ?? 0) <= depth) return text;
  const names: string[] = [];
  for (let at = index + 1; at < tree.length && tree[at]!.depth > depth; at++)
    if (tree[at]!.depth === depth + 1) names.push(nameOfElement(tree[at]!));
  return names.length > 1 && names.every((name) => name === names[0]) ? String(names.length) : "";
}

/** A name with a number where there are others like it, as in “Choice 2”. */
export function calledOf(element: FrameElement, outline: readonly TreeElement[]): string {
  const name = nameOfElement(element);
  const alike = outline.filter((each) => nameOfElement(each) === name);
  const index = alike.findIndex(({ selector }) => selector === element.selector);
  return alike.length > 1 && index >= 0 ? `${name} ${index + 1}` : name;
}

const holds = ({ start, end }: FrameElement, at: number) => start !== undefined && end !== undefined && start <= at && at <= end;
const sizeOf = ({ start, end }: FrameElement) => (end ?? 0) - (start ?? 0);

/** The innermost element whose code is at an offset of the JSX. */
export function elementAt(elements: readonly TreeElement[], at: number): TreeElement | null {
  const found = elements.filter((element) => holds(element, at));
  return found.length === 0 ? null : found.reduce((inner, element) => (sizeOf(element) < sizeOf(inner) ? element : inner));
}

/** One step of the breadcrumb, from the outside: a component around the element, and last the element itself. */
export type Step = { name: string; element: FrameElement; isCurrent: boolean };

export function stepsTo(element: FrameElement, tree: readonly TreeElement[], code: readonly CodeElement[]): Step[] {
  const index = tree.findIndex(({ selector }) => selector === element.selector);
  const own = tree[index];
  if (!own) return [];
  const roots = rootsByName(tree);
  const outer = [own, ...around(tree, index)];
  return own.path.map((name, depth): Step => {
    const path = own.path.slice(0, depth + 1);
    const isCurrent = path.length === element.path.length;
    if (path.length === own.path.length) return { name, element: own, isCurrent };
    const root = outer.findLast((each) => beginsWith(componentsOf(each), path)) ?? own;
    const place = useOf(name, tree.indexOf(root), roots, code);
    return { name, element: { ...root, path, ...place }, isCurrent };
  });
}

/** What a prompt carries of an element; the selector alone is stable, the code says what is meant. */
export function targetOf(element: FrameElement, jsx: string): PointedElement {
  const { selector, path, text, start, end } = element;
  const isKnown = start !== undefined && end !== undefined && end <= jsx.length;
  return {
    selector,
    path,
    text,
    code: isKnown ? jsx.slice(start, Math.min(end, start + 20_000)) : "",
    ...(isKnown && { line: lineAt(jsx, start) }),
  };
}

/** Counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** What the outline shows before the preview has said what it draws. */
export const treeOfCode = (elements: readonly CodeElement[]): TreeElement[] =>
  elements.map(({ name, text, depth, start, end }) => ({
    selector: `[data-lx="${start}-${end}"]`,
    path: [name],
    tag: name,
    text,
    start,
    end,
    depth,
    box: { x: 0, y: 0, width: 0, height: 0 },
  }));
