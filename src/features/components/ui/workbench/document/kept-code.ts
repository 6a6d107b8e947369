import { z } from "zod";
import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { Code } from "../../../components.contract.ts";

/** What was written by hand and is not in the outbox yet. */
export type KeptCode = {
  baseVersion: number;
  base: Code;
  text: Code;
  /** In ms since 1970. */
  savedAt: number;
};

const code = z.object({ name: z.string(), jsxCode: z.string(), cssCode: z.string() });
const keptCode = z.object({ baseVersion: z.int(), base: code, text: code, savedAt: z.number() });

const START = "component:";
const keyOf = (id: string) => START + id;

export async function loadKept(keptText: KeptText, id: string): Promise<KeptCode | undefined> {
  const text = await keptText.load(keyOf(id));
  return text ? read(text) : undefined;
}

/** Of all components, each with its id; also what other tabs keep. */
export async function allKept(keptText: KeptText): Promise<[id: string, KeptCode][]> {
  const entries = await keptText.entries(START);
  return entries.flatMap(([key, text]) => {
    const kept = read(text);
    return kept ? [[key.slice(START.length), kept]] : [];
  });
}

function read(text: string): KeptCode | undefined {
  try {
    return keptCode.parse(JSON.parse(text));
  } catch {
    return undefined; // written by another version of the page
  }
}

export const keepCode = (keptText: KeptText, id: string, kept: KeptCode): void => keptText.set(keyOf(id), JSON.stringify(kept));
export const forgetKept = (keptText: KeptText, id: string): Promise<void> => keptText.clear(keyOf(id));
