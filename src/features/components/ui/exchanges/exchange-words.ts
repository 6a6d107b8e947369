import type { Interaction, TargetElement } from "../../components.contract.ts";

const KINDS: Record<string, string> = { generate: "Made", modify: "Changed", fix: "Repaired", explain: "Explained" };

/** What an interaction did, in one word; a client's own kind as it is called. */
export function kindWords(interactionType: string): string {
  const known = KINDS[interactionType];
  if (known) return known;
  const words = interactionType.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The element that was pointed at, as short as it can be named; null: none. */
export function elementWords(target: TargetElement | null): string | null {
  if (target === null) return null;
  if (typeof target === "string") return oneLine(target) || null;
  const name = target.path.at(-1) ?? oneLine(target.selector);
  const text = oneLine(target.text);
  return text ? `${name}: ${text}` : name || null;
}

export type MadeVersion = { id: string; version: number };

/** The versions that it made. */
export function madeBy({ metadata: { components } }: Interaction): MadeVersion[] {
  if (!Array.isArray(components)) return [];
  return (components as Partial<MadeVersion>[]).filter(
    (made): made is MadeVersion => typeof made?.id === "string" && typeof made.version === "number" && made.version > 0,
  );
}

const MAX = 60;
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MAX ? line : `${line.slice(0, MAX - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
