import { z } from "zod";
import { type Component, NAME_MAX } from "#src/features/components/components.contract.ts";
import { id, line, metadata, mutation } from "#src/shared/contract.ts";

/** `zip`: a folder that works when its index.html is opened, with the code; `jsx` and `css`: that code alone. */
export const COMPONENT_FORMATS = ["zip", "jsx", "css"] as const;
export type ComponentFormat = (typeof COMPONENT_FORMATS)[number];

export const exportComponentInput = z.strictObject({ id, format: z.enum(COMPONENT_FORMATS).default("zip") });

/** Most characters of all files of one import. */
export const IMPORT_MAX = 4_000_000;

export const importComponentInput = mutation({
  id: id.optional(),
  /** The conversation it comes into; left out: none. */
  sessionId: id.optional(),
  /** What to call it; left out: as the file says. */
  name: line(NAME_MAX).optional(),
  /** A zip as base64, or code. */
  files: z
    .array(
      z.strictObject({
        name: line(300),
        encoding: z.enum(["utf8", "base64"]).default("utf8"),
        data: z.string().max(IMPORT_MAX, `At most ${IMPORT_MAX / 1_000_000} MB`),
      }),
    )
    .min(1, "Choose a file first")
    .max(20, "At most 20 files")
    .refine(
      (files) => files.reduce((sum, { data }) => sum + data.length, 0) <= IMPORT_MAX,
      `At most ${IMPORT_MAX / 1_000_000} MB together`,
    ),
});
export type ImportComponent = z.infer<typeof importComponentInput>;

/** What came in; `left`: what did not, in words for people. */
export type ImportedComponent = { component: Component; left: string[] };

/** What a folder says about its component beside the code. */
export const componentFile = z.object({
  format: z.literal("lectern-component"),
  version: z.literal(1),
  name: line(NAME_MAX),
  componentType: z.string().max(40),
  metadata,
});
export type ComponentFile = z.infer<typeof componentFile>;
