/**
 * Elements that load, connect or navigate without asking the content security policy, or that open another document. They are
 * never made: `<link>` becomes `<lx-link>`, which does nothing.
 */
const NAMES = [
  "link",
  "meta",
  "base",
  "iframe",
  "frame",
  "frameset",
  "object",
  "embed",
  "applet",
  "portal",
  "fencedframe",
  "controlledframe",
  "webview",
  "script",
];
const ALL = NAMES.join("|");
const TAG = new RegExp(`(<\\/?(?:[^\\s<>/:]*:)?)(?=(?:${ALL})(?![\\w-]))`, "gi");
const NAME = new RegExp(`^(?:.*:)?(?:${ALL})$`, "i");
/** Entities can write markup that is not there to be seen. */
const ENTITY = /<!(?=entity)/gi;

const { apply } = Reflect;
const { replace } = String.prototype;
const { exec } = RegExp.prototype;
const replaceIn = (words: string, pattern: RegExp, by: string) => apply(replace, words, [pattern, by]) as string;

/** Markup in which none of these elements can be read: no tag of their names is left in it. */
export const harmless = (markup: string): string => replaceIn(replaceIn(markup, TAG, "$1lx-"), ENTITY, "<!--");

export const isBlocked = (name: string): boolean => apply(exec, NAME, [name]) !== null;

/** The name to make instead. */
export const harmlessName = (name: string): string => (isBlocked(name) ? `lx-${replaceIn(name, /^.*:/, "")}` : name);
