import type { SignedIn } from "#src/server/context.ts";
import { compileComponent } from "./compile/compile.ts";
import type { Code, CompileResult } from "./components.contract.ts";

/** Compiles code without keeping it, and says where it can be seen for some minutes. */
export async function compile({ previews, actor }: SignedIn, { jsxCode, cssCode }: Omit<Code, "name">): Promise<CompileResult> {
  const compiled = await compileComponent({ jsxCode, cssCode });
  if (compiled.status === "failed") return compiled;
  const { props, elements } = compiled.code;
  return { status: "compiled", previewPath: previews.keep(actor.userId, { name: "", code: compiled.code }), props, elements };
}
