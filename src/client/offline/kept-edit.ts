import type { KeptEdit } from "#src/client/offline/kept-edit.types.ts";
import { createKeptValues, type KeptValuesDeps } from "#src/client/offline/kept-values.ts";

export type { KeptEdit };

/** Keyed by lesson. Cleared by the page once the server has acknowledged the text. */
export type KeptEdits = {
  load(lessonId: string): Promise<KeptEdit | undefined>;
  set(edit: KeptEdit): void;
  clear(lessonId: string): Promise<void>;
  all(): Promise<KeptEdit[]>;
  flush(): Promise<void>;
  notKept(): string | null;
  close(): void;
};

export function createKeptEdits(deps: KeptValuesDeps): KeptEdits {
  const values = createKeptValues<KeptEdit>("edits", deps);
  return {
    ...values,
    set: (edit) => values.set(edit.lessonId, edit),
    all: async () => (await values.entries("")).map(([, edit]) => edit),
  };
}
