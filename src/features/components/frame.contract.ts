import { z } from "zod";

/**
 * What the page and a sealed preview say to each other, over one MessagePort that the page hands in: the page posts
 * `{ lectern: "connect" }` with the port to the frame's window once the frame has loaded, and believes nothing else. Both
 * sides check each message against these schemas; what does not fit is dropped.
 */
const text = z.string().max(4_000);
const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** An element in the preview. `start` and `end`: its place in the JSX (UTF-16 code units), absent where that is not known. */
const frameElement = z.strictObject({
  selector: z.string().max(1_000),
  /** Names of the components around it, from the outside; the last is the element itself. */
  path: z.array(z.string().max(120)).max(40),
  tag: z.string().max(80),
  text: z.string().max(1_000),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  box,
});
export type FrameElement = z.infer<typeof frameElement>;

export const LEVELS = ["log", "info", "warn", "error", "debug"] as const;

export const fromFrame = z.discriminatedUnion("type", [
  /** Drawn for the first time. */
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("pong"), n: z.int() }),
  /** The natural size of what is drawn, in CSS pixels. */
  z.strictObject({ type: z.literal("size"), width: z.number(), height: z.number() }),
  z.strictObject({ type: z.literal("console"), level: z.enum(LEVELS), text }),
  /** `line` of the JSX, from 1, where it is known. */
  z.strictObject({ type: z.literal("error"), message: text, line: z.int().min(1).optional(), component: z.string().max(120).optional() }),
  /** It ended itself: a loop without an end, or more work than one may do at once. */
  z.strictObject({ type: z.literal("stopped"), reason: text, line: z.int().min(1).optional() }),
  /** What can be pointed at, in the order of the document, whenever it changes. `depth`: how far inside. */
  z.strictObject({ type: z.literal("tree"), elements: z.array(frameElement.extend({ depth: z.int().min(0).max(60) })).max(500) }),
  /** While pointing: what is under the pointer or has the focus; null: nothing. */
  z.strictObject({ type: z.literal("pointed"), element: frameElement.nullable() }),
  /** Chosen, by click or Enter. */
  z.strictObject({ type: z.literal("picked"), element: frameElement }),
  /** Escape while pointing. */
  z.strictObject({ type: z.literal("left") }),
  /** An answer to `picture`: a PNG as base64; null: it could not be drawn. */
  z.strictObject({ type: z.literal("picture"), png: z.string().max(20_000_000).nullable() }),
]);
export type FromFrame = z.infer<typeof fromFrame>;

export const toFrame = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ping"), n: z.int() }),
  /** Draws again with these props. */
  z.strictObject({ type: z.literal("props"), props: z.record(z.string(), z.json()) }),
  z.strictObject({ type: z.literal("scheme"), scheme: z.enum(["light", "dark"]) }),
  /** Pointing: clicks choose elements instead of working. Arrow keys go through them, Enter chooses, Escape leaves. */
  z.strictObject({ type: z.literal("point"), isOn: z.boolean() }),
  /** Outlines an element, as the page's own list names it; null: none. */
  z.strictObject({ type: z.literal("outline"), selector: z.string().max(1_000).nullable() }),
  z.strictObject({ type: z.literal("picture") }),
]);
export type ToFrame = z.infer<typeof toFrame>;
