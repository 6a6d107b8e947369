import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Code, Component, SavedComponent } from "../../../components.contract.ts";

/** A save that met somebody else's on the same lines, and waits for a decision. */
export type Conflict = {
  mutationId: string;
  /** What stands on the server. */
  latest: Component;
  /** What both sides began from. */
  base: Code;
  baseVersion: number;
  /** What the save wrote. */
  input: Record<string, unknown>;
};

/** The first conflict among a component's ops. */
export function conflictIn(items: readonly OutboxItem[]): Conflict | null {
  const item = items.find((each) => each.state === "aside" && each.path === "components.save" && each.problem?.code === "CONFLICT");
  const answer = item?.problem?.details as Extract<SavedComponent, { status: "conflict" }> | undefined;
  if (!item || !answer?.latest) return null;
  const { latest, base } = answer;
  return { mutationId: item.mutationId, latest, base, baseVersion: Number(item.input.baseVersion), input: item.input };
}
