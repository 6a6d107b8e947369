import { callTRPCProcedure, TRPCError } from "@trpc/server";
import type { Context } from "#src/server/context.ts";
import { appRouter } from "#src/server/router.ts";
import { type Meta, requireRights } from "#src/server/trpc.ts";

export type Kind = "query" | "mutation" | "subscription";

type Schema = { safeParse(input: unknown): { success: true; data: unknown } | { success: false; error: Error } };
type Definition = { type: Kind; meta?: Meta; inputs: Schema[]; resolver?: (options: object) => unknown };

/** tRPC types a procedure's definition for its own middlewares only; what is read here is checked before use, in `call`. */
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition } | undefined>;

export const typeOf = (path: string): Kind | undefined => procedures[path]?._def.type;

/** Refuses who may not call `path` anyway, before anything is read from them. */
export function requireRight(ctx: Context, path: string): void {
  const meta = procedures[path]?._def.meta;
  if (meta?.scope) requireRights(ctx, meta);
}

/**
 * Runs one procedure: scope and role, input, resolver, in the order of tRPC's middlewares but without their copies of the context,
 * which cost more than the procedure (docs/decisions/0009). What is not there, or is not of this kind, is tRPC's to refuse.
 */
export async function call(ctx: Context, { path, kind, input }: { path: string; kind: Kind; input: unknown }): Promise<unknown> {
  const definition = procedures[path]?._def;
  if (definition?.type !== kind || !definition.resolver || definition.inputs.length > 1)
    return callTRPCProcedure({
      router: appRouter,
      path,
      type: kind,
      ctx,
      getRawInput: async () => input,
      signal: ctx.signal,
      batchIndex: 0,
    });
  if (definition.meta?.scope) requireRights(ctx, definition.meta);
  ctx.path = path;
  return definition.resolver({ ctx, input: parse(definition.inputs[0], input), path });
}

function parse(schema: Schema | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(input);
  if (!result.success) throw new TRPCError({ code: "BAD_REQUEST", cause: result.error });
  return result.data;
}
