/** Characters without width (invisible separator and times, function application): they stand around a value in Markdown. */
export const START = "\u2063";
export const MISSING = "\u2062";
export const END = "\u2061";

const NAMES = { [START]: "variable", [MISSING]: "variable-missing" } as const;

/** Colours what stands between marks below `root`, also while it is drawn again; the answer stops it. */
export function followMarks(root: HTMLElement): () => void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return () => undefined; // the words are there, without colour
  let own: { name: string; range: Range }[] = [];
  const clear = () => {
    for (const { name, range } of own) CSS.highlights.get(name)?.delete(range);
    own = [];
  };
  const draw = () => {
    clear();
    own = rangesIn(root);
    for (const { name, range } of own) registered(name).add(range);
  };
  const observer = new MutationObserver(draw);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  draw();
  return () => {
    observer.disconnect();
    clear();
  };
}

function registered(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

function rangesIn(root: HTMLElement): { name: string; range: Range }[] {
  const found: { name: string; range: Range }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let open: { name: string; node: Node; at: number } | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if (character === START || character === MISSING) open = { name: NAMES[character], node, at: at + 1 };
      else if (character === END && open) {
        const range = document.createRange();
        range.setStart(open.node, open.at);
        range.setEnd(node, at);
        found.push({ name: open.name, range });
        open = null;
      }
    }
  }
  return found;
}
