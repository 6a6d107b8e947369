import { isEqual, mergeLesson } from "#src/features/lessons/merge.rules.ts";
import { type DiffBudget, diffBudget } from "#src/shared/text-diff.ts";
import type { LessonText } from "../editor/lesson-text.ts";
import { nameOf, valueAt, withValue } from "./places.ts";
import { type Pick, type Region, regionsOf, type Side, taken } from "./regions.ts";

export type Sides = { base: LessonText; mine: LessonText; theirs: LessonText };

type Common = { path: string; name: string; fact: string; /** Changes with any of the three. */ mark: string };
export type TextPiece = Common & { kind: "text"; base: string; mine: string; theirs: string; regions: Region[] };
export type ValuePiece = Common & { kind: "value"; base: unknown; mine: unknown; theirs: unknown };
/** One side took it away, the other changed it. */
export type PresencePiece = Common & { kind: "presence"; removedBy: "mine" | "theirs"; base: unknown; mine: unknown; theirs: unknown };
export type Piece = TextPiece | ValuePiece | PresencePiece;

/** What a person decided about one piece. `picks`: one for each place in a text; `own`: what they wrote themselves. */
export type Decision = { mark: string; picks: Pick[]; own?: string; isDone: boolean };
export type Decisions = Record<string, Decision>;

const isText = (path: string, values: unknown[]) =>
  values.every((value) => typeof value === "string") && !/(^|\.)(id|attachmentId|ref|sectionId|kind)$/.test(path);

/** What has to be decided, in the order of the lesson. */
export function piecesOf({ base, mine, theirs }: Sides): Piece[] {
  const { conflicts } = mergeLesson(base, mine, theirs);
  const budget = diffBudget();
  return conflicts.map((path) => pieceAt(path, { base, mine, theirs }, budget));
}

function pieceAt(path: string, { base, mine, theirs }: Sides, budget: DiffBudget): Piece {
  const [was, own, other] = [base, mine, theirs].map((text) => valueAt(text, path));
  const common = { path, ...nameOf(path, [mine, theirs, base]), mark: markOf([was, own, other]) };
  if (isText(path, [own, other])) {
    const texts = { base: typeof was === "string" ? was : "", mine: own as string, theirs: other as string };
    const regions = regionsOf(texts.base, texts.mine, texts.theirs, budget);
    // Taken apart otherwise, the same texts may merge; the merge that counts did not, so a person decides.
    const isOpen = regions.some(({ kind }) => kind === "both");
    return { ...common, kind: "text", ...texts, regions: isOpen ? regions : [{ kind: "both", ...texts }] };
  }
  const values = { base: was, mine: own, theirs: other };
  if (own === undefined || other === undefined)
    return { ...common, kind: "presence", removedBy: own === undefined ? "mine" : "theirs", ...values };
  return { ...common, kind: "value", ...values };
}

/** Short, and different for different values. */
function markOf(values: unknown[]): string {
  let hash = 0;
  for (const char of JSON.stringify(values)) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return hash.toString(36);
}

/** The decision that still stands: what was written by hand stays even when the sides have changed since. */
export function standing(piece: Piece, decision: Decision | undefined): Decision | undefined {
  if (!decision || decision.mark === piece.mark) return decision;
  return decision.own === undefined ? undefined : { ...decision, mark: piece.mark, isDone: false };
}

export const places = (piece: TextPiece): number => piece.regions.filter(({ kind }) => kind === "both").length;

/** The text that will be saved for a piece; before anything is chosen, mine. */
export const resultOf = (piece: TextPiece, decision: Decision | undefined): string =>
  decision?.own ?? taken(piece.regions, decision?.picks ?? []);

/** The side that all of a piece comes from; null for a mixture. */
export function sideOf(piece: Piece, decision: Decision | undefined): Pick | null {
  if (!decision || decision.own !== undefined) return null;
  const count = piece.kind === "text" ? places(piece) : 1;
  const picks = Array.from({ length: count }, (_, index) => decision.picks[index] ?? "mine");
  return picks.every((pick) => pick === picks[0]) ? (picks[0] ?? null) : null;
}

/** The whole lesson as decided: what merged by itself, and each piece as chosen. */
export function decidedText({ base, mine, theirs }: Sides, pieces: Piece[], decisions: Decisions): LessonText {
  return pieces.reduce(
    (text, piece) => {
      const decision = decisions[piece.path];
      if (piece.kind === "text") return withValue(text, piece.path, resultOf(piece, decision));
      return withValue(text, piece.path, piece[(decision?.picks[0] ?? "mine") as Side]);
    },
    mergeLesson(base, mine, theirs).merged,
  );
}

export type MergedRow = { path: string; name: string; who: "you" | "them" | "both" };

/** What merged by itself, one row for each part or item. */
export function mergedRows({ base, mine, theirs }: Sides, pieces: Piece[]): MergedRow[] {
  const decided = new Set(pieces.map(({ path }) => path.split(".").slice(0, 2).join(".")));
  return unitsOf([base, mine, theirs]).flatMap((path) => {
    const [was, own, other] = [base, mine, theirs].map((text) => valueAt(text, path));
    if (decided.has(path)) return [];
    const [isMine, isTheirs] = [!isEqual(was, own), !isEqual(was, other)];
    if (!isMine && !isTheirs) return [];
    return [{ path, name: nameOf(path, [mine, theirs, base]).name, who: whoOf(isMine, isTheirs, isEqual(own, other)) }];
  });
}

/** What is the same on both sides came from theirs: it was merged under mine on the screen. */
const whoOf = (isMine: boolean, isTheirs: boolean, isSame: boolean) => (!isMine || isSame ? "them" : isTheirs ? "both" : "you");

function unitsOf(texts: LessonText[]): string[] {
  const units = texts.flatMap((text) =>
    Object.entries(text.content).flatMap(([part, value]) => (Array.isArray(value) ? value.map(({ id }) => `${part}.${id}`) : [part])),
  );
  return [...new Set(["title", "plannedMinutes", ...units])];
}
