import { z } from "zod";
import { id, instant, line, mutation } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const SCOPES = ["read", "write"] as const;
export type Scope = (typeof SCOPES)[number];

/** A token for scripts, without its secret. */
export type Token = {
  id: string;
  name: string;
  scopes: Scope[];
  /** The first characters of the secret, to tell tokens apart. */
  prefix: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
};

export const createTokenInput = mutation({
  name: line(100),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, "Choose at least one scope")
    .max(SCOPES.length)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  expiresAt: instant.optional(),
});
export const revokeTokenInput = mutation({ id });
