import type { Sign } from "#src/client/offline/election.types.ts";
import type { Op } from "#src/client/offline/op.ts";
import type { OutboxView } from "#src/client/offline/outbox.types.ts";

/** What the tabs of one browser tell each other. */
export type Message =
  /** Read these again. `loose`: those of them that the device does not keep. */
  | { type: "touched"; ids: string[]; loose: Op[] }
  | { type: "answered"; item: Op; answer: unknown; at: number }
  | { type: "refused"; item: Op }
  | { type: "discarded"; ids: string[] }
  | { type: "facts"; connection: OutboxView["connection"]; needsSignIn: boolean }
  | { type: "hello"; account: string | null }
  | { type: "account"; userId: string | null }
  | { type: "flush" }
  | Sign;
