import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range as Ranged } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, gutterLineClass, GutterMarker } from "@codemirror/view";

/** A problem at its place; `line` and `column` from 1. */
export type Mark = { message: string; line: number; column: number | null };
export type Range = { start: number; end: number };

type Marks = { chosen: Range | null; lines: number[] };

const setMarks = StateEffect.define<Partial<Marks>>();
const chosenLine = Decoration.line({ class: "cm-chosen-line" });
const problemLine = Decoration.line({ class: "cm-problem-line" });
const gutterMark = (name: string) =>
  new (class extends GutterMarker {
    override elementClass = name;
  })();
const chosenNumber = gutterMark("cm-chosen-line");
const problemNumber = gutterMark("cm-problem-number");

const marks = StateField.define<Marks & { set: DecorationSet }>({
  create: () => ({ chosen: null, lines: [], set: Decoration.none }),
  update(value, transaction) {
    let next = value;
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) {
        const merged = { ...next, ...effect.value };
        next = { ...merged, set: decorate(transaction.state, merged) };
      }
    if (next === value && transaction.docChanged) next = { ...value, set: value.set.map(transaction.changes) };
    return next;
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ set }) => set),
    gutterLineClass.computeN([field], (state) => [numbersOf(state.field(field).set)]),
  ],
});

function decorate({ doc }: EditorState, { chosen, lines }: Marks): DecorationSet {
  const problems = new Set(lines.filter((line) => line >= 1 && line <= doc.lines));
  const ranges = [...problems].map((line) => problemLine.range(doc.line(line).from));
  if (chosen && chosen.start < doc.length) {
    const last = doc.lineAt(Math.min(chosen.end, doc.length)).number;
    for (let line = doc.lineAt(chosen.start).number; line <= last; line++)
      if (!problems.has(line)) ranges.push(chosenLine.range(doc.line(line).from));
  }
  return RangeSet.of(ranges, true);
}

/** The same lines, where their numbers stand. */
function numbersOf(set: DecorationSet): RangeSet<GutterMarker> {
  const ranges: Ranged<GutterMarker>[] = [];
  set.between(0, Number.MAX_SAFE_INTEGER, (from, _, { spec }) => {
    ranges.push((spec === problemLine.spec ? problemNumber : chosenNumber).range(from));
  });
  return RangeSet.of(ranges, true);
}

export const codeMarks: Extension = marks;

/** The lines of the chosen element. */
export const showChosen = (view: EditorView, chosen: Range | null) => view.dispatch({ effects: setMarks.of({ chosen }) });

/** Problems at their lines, also for who reads with their ears. */
export function showProblems(view: EditorView, problems: readonly Mark[]) {
  const { doc } = view.state;
  const diagnostics = problems.flatMap(({ message, line, column }): Diagnostic[] => {
    if (line < 1 || line > doc.lines) return [];
    const { from, to, text } = doc.line(line);
    const start = Math.min(to, from + Math.max(column === null ? (/\S/.exec(text)?.index ?? 0) : column - 1, 0));
    const length = column === null ? to - start : (/^[\w$]+|^\S/.exec(text.slice(start - from))?.[0].length ?? 0);
    return [{ from: start, to: Math.min(to, start + length), severity: "error", message }];
  });
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: setMarks.of({ lines: problems.map(({ line }) => line) }) });
}

export function goToLine(view: EditorView, line: number, column: number | null) {
  const { from, to } = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
  const at = Math.min(to, from + (column ?? 1) - 1);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}

export const reveal = (view: EditorView, { start }: Range) =>
  view.dispatch({ effects: EditorView.scrollIntoView(Math.min(start, view.state.doc.length), { y: "nearest", yMargin: 40 }) });
