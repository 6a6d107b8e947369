import { z } from "zod";
import { id, line, metadata, type Metadata, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

/** Who wrote a version: somebody by hand, a model, or the built-in planner. */
export const AUTHORS = ["person", "model", "planner"] as const;
export type Author = (typeof AUTHORS)[number];

/** Why code cannot be shown, in words, and where. `line` and `column` count from 1; null: no single place. */
export type CodeProblem = { message: string; part: "jsx" | "css"; line: number | null; column: number | null };

/** A small interactive React widget. `version` counts its changes from 1; a change of something else leaves it. */
export type Component = {
  id: string;
  /** Null: kept when its session was deleted. */
  sessionId: string | null;
  name: string;
  jsxCode: string;
  cssCode: string;
  componentType: string;
  version: number;
  /** Who wrote this version. */
  author: Author;
  /** The one being shown, at most one in each session. */
  isCurrent: boolean;
  /** Why this version does not compile; null: it does. */
  problem: CodeProblem | null;
  metadata: Metadata;
  createdAt: Instant;
  updatedAt: Instant;
  /** When it was deleted; it is gone for good 30 days later. */
  deletedAt: Instant | null;
};

/** What lists need of a component, whose answers hold it whole. */
export type ListedComponent = Omit<Component, "jsxCode" | "cssCode" | "metadata">;

/** One version in a list. A negative `version` is a side of a conflict that was not saved, based on `baseVersion`. */
export type ListedVersion = {
  componentId: string;
  version: number;
  author: Author;
  createdBy: string;
  /** The interaction that made it; null: by hand. */
  interactionId: string | null;
  /** One line: the words that were asked for, or what was changed by hand. */
  note: string;
  baseVersion: number;
  problem: CodeProblem | null;
  createdAt: Instant;
};
export type ComponentVersion = ListedVersion & Code;

export type Code = { name: string; jsxCode: string; cssCode: string };
export type CodePart = keyof Code;

/** A conflicting part. `regions`: in how many places both changed the same lines. */
export type CodeConflict = { part: CodePart; regions: number };

export type SavedComponent =
  | { status: "saved" | "merged"; component: Component }
  /** `base`: what stood at `baseVersion`. Nothing was changed. */
  | { status: "conflict"; latest: Component; base: Code; conflicts: CodeConflict[] };

/** Longest JSX and CSS of one component, in UTF-16 code units. */
export const CODE_MAX = 200_000;
export const NAME_MAX = 120;

/** An element that was pointed at: a selector that leads to it, the components around it from the outside, and its code. */
const pointedElement = z.strictObject({
  selector: z.string().max(1_000),
  path: z.array(z.string().max(120)).max(40).default([]),
  code: z.string().max(20_000).default(""),
  /** Its words, as the page shows them. */
  text: z.string().max(1_000).default(""),
  /** The line of the JSX it begins at, from 1. */
  line: z.int().min(1).optional(),
});
/** A selector alone, or all that is known of the element. */
export const targetElement = z.union([z.string().max(20_000), pointedElement]);
export type TargetElement = z.infer<typeof targetElement>;
export type PointedElement = z.infer<typeof pointedElement>;

const KIND = /^[a-z][a-z0-9-]{0,39}$/;
export const interactionType = z.string().regex(KIND, "Needs lower-case letters, such as generate, modify, fix or explain");

/** One prompt about a component with its response. */
export type Interaction = {
  id: string;
  sessionId: string;
  prompt: string;
  response: string;
  /** `generate`, `modify`, `fix`, `explain`, or a word of a client's own. */
  interactionType: string;
  targetElement: TargetElement | null;
  /** Of those the server writes: `messageId` of the reply, and `components`: `{ id, version }` of what it made. */
  metadata: Metadata;
  createdAt: Instant;
};

/**
 * What a message asks about a component, in its `metadata.component`: the reply changes that one (`id`), or makes new ones.
 * `baseVersion`: the one that was shown when it was asked.
 */
export const componentRequest = z.object({
  id: id.nullable().default(null),
  baseVersion: z.int().min(1).optional(),
  interactionType: interactionType.default("modify"),
  targetElement: targetElement.nullable().default(null),
});
export type ComponentRequest = z.infer<typeof componentRequest>;

const code = {
  name: line(NAME_MAX),
  jsxCode: text(CODE_MAX),
  cssCode: text(CODE_MAX),
};
const componentType = z.string().regex(KIND, "Needs lower-case letters, such as quiz or flash-cards");

export const listComponentsInput = z
  .strictObject({
    ...page,
    sessionId: id.optional(),
    /** Only what was deleted and can come back, most recently deleted first. */
    deleted: z.boolean().optional(),
  })
  .prefault({});
export const getComponentInput = z.strictObject({ id });
export const createComponentInput = mutation({
  id: id.optional(),
  sessionId: id,
  ...code,
  componentType: componentType.optional(),
  metadata: metadata.optional(),
});
export const saveComponentInput = mutation({
  id,
  baseVersion: z.int().min(1),
  name: code.name.optional(),
  jsxCode: code.jsxCode.optional(),
  cssCode: code.cssCode.optional(),
  metadata: metadata.optional(),
  /** One line for the list of versions. */
  note: z.string().max(200).optional(),
});
export const componentIdInput = mutation({ id });
export const attachComponentInput = mutation({ id, sessionId: id });
export const componentVersionsInput = z.strictObject({ id, ...page });
export const getVersionInput = z.strictObject({ id, version: z.int() });
export const restoreVersionInput = mutation({ id, version: z.int() });
export const compileInput = z.strictObject({ jsxCode: code.jsxCode, cssCode: code.cssCode });
export const listInteractionsInput = z.strictObject({ sessionId: id, ...page });
export const createInteractionInput = mutation({
  id: id.optional(),
  sessionId: id,
  prompt: text(200_000),
  response: text(1_000_000),
  interactionType,
  targetElement: targetElement.nullable().optional(),
  metadata: metadata.optional(),
});

export type CreateComponent = z.infer<typeof createComponentInput>;
export type SaveComponent = z.infer<typeof saveComponentInput>;
export type CreateInteraction = z.infer<typeof createInteractionInput>;

/** A prop that a component declares, for its form. */
export type PropField = {
  name: string;
  type: "text" | "number" | "boolean" | "choice" | "json";
  /** Of a choice. */
  options?: string[];
  /** As JSON; absent: none is declared. */
  default?: unknown;
};

/** A JSX element of the code, in the order it is written: what the outline shows. Offsets in UTF-16 code units. */
export type CodeElement = { name: string; text: string; depth: number; start: number; end: number; line: number };

/** Compiled code, without the frame around it. */
export type CompiledCode = {
  /** A script that calls what `frame/` provides; see `compile/compile.ts`. */
  js: string;
  css: string;
  /** Which of `LIBRARIES` it needs, beside React. */
  libraries: string[];
  props: PropField[];
  elements: CodeElement[];
};
export type Compiled = { status: "compiled"; code: CompiledCode } | { status: "failed"; problems: CodeProblem[] };

/** What `components.compile` answers. `previewPath`: where its sealed page is, for some minutes. */
export type CompileResult =
  | { status: "compiled"; previewPath: string; props: PropField[]; elements: CodeElement[] }
  | { status: "failed"; problems: CodeProblem[] };

/** What a component may import; all of it comes with Lectern. */
export const LIBRARIES = [
  "react",
  "react-dom",
  "react-dom/client",
  "lucide-react",
  "clsx",
  "classnames",
  "framer-motion",
  "motion/react",
  "recharts",
] as const;
