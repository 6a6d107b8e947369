/** These name something or pick from a list: they hold no words. */
export const NAMES: ReadonlySet<string> = new Set(["id", "attachmentId", "ref", "sectionId", "kind"]);

export type Item = Record<string, unknown>;
export type ItemWithId = Item & { id: string };

export const isObject = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
export const hasIds = (value: unknown): value is ItemWithId[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === "string");
