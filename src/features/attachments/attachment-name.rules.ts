const NAME_MAX = 200;
/** Control characters, and those that turn the direction of what follows: `gpj.exe` must not look like `exe.jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const ENDING = /\.[A-Za-z0-9]{1,10}$/;

/** A file's name without its path and without what cannot be seen; at most 200 characters, its ending kept. */
export function cleanName(given: string): string {
  const base = given.toWellFormed().split(/[/\\]/).at(-1)!.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
  const name = /^\.*$/.test(base) ? "Unnamed" : base;
  if (name.length <= NAME_MAX) return name;
  const ending = ENDING.exec(name)?.[0] ?? "";
  return name.slice(0, NAME_MAX - ending.length).replace(/[\uD800-\uDBFF]$/, "") + ending;
}
