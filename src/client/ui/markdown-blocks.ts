/** A text cut into blocks that can be parsed each by itself; joined they are the text. */
export type Blocks = { text: string; blocks: string[] };

/** Definitions are for the whole text, so a text with some stays whole: up to this length. */
const WHOLE_MAX = 60_000;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m;
const FENCE = /^(\s*)(`{3,}|~{3,})(.*)$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/**
 * Cuts Markdown where no construct goes on: at blank lines, before headings and before fences. A text that begins with
 * the one of `before` keeps its finished blocks, so that only the end of a growing text is looked at again.
 */
export function splitBlocks(text: string, before?: Blocks): Blocks {
  if (text.length <= WHOLE_MAX && DEFINITION.test(text)) return { text, blocks: text ? [text] : [] };
  const isGrown = before !== undefined && before.blocks.length > 2 && text.startsWith(before.text);
  // A line that was not complete may turn out to belong to the block before it.
  const open = isGrown ? before.blocks.slice(-2) : [];
  const kept = isGrown ? before.blocks.slice(0, -2) : [];
  const start = isGrown ? before.text.length - open.join("").length : 0;
  return { text, blocks: [...kept, ...cut(text, start)] };
}

function cut(text: string, from: number): string[] {
  const blocks: string[] = [];
  let begin = from;
  let state = fresh();
  for (let at = from; at < text.length;) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const line = text.slice(at, end);
    if (at > begin && beginsBlock(line, state)) {
      blocks.push(text.slice(begin, at));
      begin = at;
      state = fresh();
    }
    read(line, state);
    at = end;
  }
  if (begin < text.length) blocks.push(text.slice(begin));
  return blocks;
}

/** What is open at a line; `isList`: the block began as a list. */
type State = { fence: string | null; isMath: boolean; isList: boolean; isBlank: boolean; isEmpty: boolean };

const fresh = (): State => ({ fence: null, isMath: false, isList: false, isBlank: false, isEmpty: true });

function beginsBlock(line: string, { fence, isMath, isList, isBlank, isEmpty }: State): boolean {
  if (fence || isMath || isEmpty || /^\s/.test(line)) return false;
  if (isBlank) return !(isList && ITEM.test(line));
  return !isList && (/^#{1,6}\s/.test(line) || FENCE.test(line.trimEnd()));
}

function read(line: string, state: State): void {
  const isBlank = line.trim() === "";
  if (state.isEmpty && !isBlank) state.isList = ITEM.test(line);
  state.isEmpty &&= isBlank;
  state.isBlank = isBlank;
  const [, indent = "", marks = "", info = ""] = FENCE.exec(line.trimEnd()) ?? [];
  if (state.fence) {
    if (marks.startsWith(state.fence) && info.trim() === "") state.fence = null;
    return;
  }
  const isFence = marks !== "" && (state.isList || indent.length < 4) && !(marks.startsWith("`") && info.includes("`"));
  if (isFence) state.fence = marks;
  else if (line.trimStart().startsWith("$$") && line.split("$$").length % 2 === 0) state.isMath = !state.isMath;
  else if (state.isMath && line.split("$$").length % 2 === 0) state.isMath = false;
}
