import { DomainError, type ModelFailure } from "#src/shared/errors.ts";
import { SECOND } from "#src/shared/time.ts";

/** What goes wrong while a model writes, without an error of its provider. */
const failed = (kind: ModelFailure, reason: string) => new DomainError("MODEL_FAILED", { kind, reason, retryable: true });
export const filtered = () => failed("filtered", "The model’s provider filtered this reply. Say it in other words.");
export const cutOff = () => failed("cut", "The model’s server closed the connection.");
export const outOfRoom = (model: string) =>
  new DomainError("MODEL_FAILED", {
    kind: "endless",
    reason: `${model} reached the most that it writes at once. What came until then is kept; ask it to go on.`,
    retryable: false,
  });
export const wentSilent = (model: string, ms: number) => failed("silent", `${model} said nothing for ${Math.ceil(ms / SECOND)} s.`);
