import { NAME_MAX } from "./components.contract.ts";
import { baseName } from "./reply-modules.rules.ts";
import type { ReplyFile } from "./reply-files.rules.ts";

const GENERIC = /^(?:app|component|main|index|default|demo|example|root|home|page|mycomponent|preview|wrapper|container|default_?export)$/i;
const DEFAULT =
  /\bexport\s{1,8}default\s{1,8}(?:async\s{1,8})?(?:function|class)\s{1,8}([A-Za-z_$][\w$]{0,119})|\bexport\s{1,8}default\s{1,8}(?:(?:React\.)?(?:memo|forwardRef|observer)\s{0,4}\(\s{0,80}){0,3}(?!function|class|async|memo|forwardRef|React\b)([A-Za-z_$][\w$]{0,119})|\bmodule\.exports\s{0,8}=\s{0,8}([A-Za-z_$][\w$]{0,119})/;
const EXPORTED = /^[ \t]{0,8}export\s{1,8}(?:async\s{1,8})?(?:function|const|class|let)\s{1,8}([A-Z][\w$]{0,119})/gm;
const DECLARED =
  /^[ \t]{0,8}(?:async\s{1,8})?(?:function|class|const|let|var)\s{1,8}([A-Z][a-z\d][\w$]{0,119}|[A-Z])(?=\s{0,8}(?:[(=:<{]|extends))/gm;

/** The name under which code exports its component, or the last that could be one. */
export function exportedName(code: string): string | null {
  const [, declared, named, common] = DEFAULT.exec(code) ?? [];
  const found = declared ?? named ?? common;
  if (found !== undefined) return found;
  return [...code.matchAll(EXPORTED)].at(-1)?.[1] ?? [...code.matchAll(DECLARED)].at(-1)?.[1] ?? null;
}

/** What a component is called: as its code says, its file, or the words over it; `inner`: the files that were put into it. */
export function componentName(file: ReplyFile, inner: readonly ReplyFile[]): string {
  const own = exportedName(file.code);
  const path = file.path === null ? null : baseName(file.path);
  const parts = inner.filter(({ kind }) => kind === "component");
  const only = parts.length === 1 ? exportedName(parts[0]!.code) : null;
  const names = [own, path, file.heading, only];
  const found = names.find((name) => name !== null && !GENERIC.test(name)) ?? own ?? path ?? "Component";
  return found.slice(0, NAME_MAX);
}
