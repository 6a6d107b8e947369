import type { ListedVersion } from "../../../components.contract.ts";

const BY = { person: "by hand", model: "by the model", planner: "by the built-in planner" } as const;

/** What a version is, in one line: the words that were asked for, or what was changed by hand. */
export function versionWords({ note, author, interactionId, version, baseVersion }: ListedVersion): string {
  if (version < 0) return `Not saved: it met another change of version ${baseVersion}`;
  const words = note.trim();
  if (words === "") return version === 1 ? `Made ${BY[author]}` : `Changed ${BY[author]}`;
  return interactionId === null ? `${words}, ${BY[author]}` : `“${words}”`;
}

export const versionName = (version: number): string => (version < 0 ? "side" : `v${version}`);
