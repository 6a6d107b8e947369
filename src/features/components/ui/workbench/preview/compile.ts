import { untypedClient } from "#src/client/trpc.ts";
import type { CompileResult } from "../../../components.contract.ts";

export type Source = { jsxCode: string; cssCode: string };

/** Compiles what is written, without keeping it. Not through the outbox: it changes nothing, and only its answer is of use. */
export const compile = async ({ jsxCode, cssCode }: Source, signal: AbortSignal): Promise<CompileResult> =>
  (await untypedClient.mutation("components.compile", { jsxCode, cssCode }, { signal })) as CompileResult;
