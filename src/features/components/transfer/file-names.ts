const LENGTH_MAX = 80;

/** A name that every file system takes. */
export const fileNameOf = (name: string): string =>
  name
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, "")
    .trim()
    .slice(0, LENGTH_MAX)
    .toWellFormed()
    .trim() || "Component";

/** The last part of a path in a zip, or of a file's name. */
export const baseOf = (path: string): string => path.split(/[/\\]/).at(-1)!;

/** Whether a path in a zip leads out of its folder; nothing is ever written there, and it is not ours. */
export const leadsOut = (path: string): boolean => /^([/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes("..");
