import { z } from "zod";
import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { Code } from "../../../components.contract.ts";

/** What was written by hand and is not in the outbox yet. */
export type KeptCode = { baseVersion: number; base: Code; text: Code };

const code = z.object({ name: z.string(), jsxCode: z.string(), cssCode: z.string() });
const keptCode = z.object({ baseVersion: z.int(), base: code, text: code });

const keyOf = (id: string) => `component:${id}`;

export async function loadKept(keptText: KeptText, id: string): Promise<KeptCode | undefined> {
  const text = await keptText.load(keyOf(id));
  if (!text) return undefined;
  try {
    return keptCode.parse(JSON.parse(text));
  } catch {
    return undefined; // written by another version of the page
  }
}

export const keepCode = (keptText: KeptText, id: string, kept: KeptCode): void => keptText.set(keyOf(id), JSON.stringify(kept));
export const forgetKept = (keptText: KeptText, id: string): Promise<void> => keptText.clear(keyOf(id));
