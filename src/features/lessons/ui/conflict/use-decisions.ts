import { useKeptDecisions } from "#src/client/use-kept-decisions.ts";
import { type Decision, type Decisions, type Piece, standing } from "./pieces.ts";

/** What was decided so far about the pieces of a conflict, as far as it still stands. */
export function useDecisions(mutationId: string, pieces: Piece[]) {
  const { kept, decide, forget } = useKeptDecisions<Decision>(mutationId);
  const decisions: Decisions = {};
  for (const piece of pieces) {
    const decision = standing(piece, kept?.[piece.path]);
    if (decision) decisions[piece.path] = decision;
  }
  return { isLoaded: kept !== null, decisions, decide, forget };
}
