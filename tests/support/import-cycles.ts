import type { Source } from "#tests/support/source-files.ts";

/** Each ring of files that import each other's values, as the paths along it, the first one again at the end. */
export function findCycles(sources: Source[]): string[][] {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ kind, target }) => (kind === "value" && target !== null ? [target] : [])),
    ]),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];

  function visit(path: string): void {
    const at = trail.indexOf(path);
    if (at >= 0) return void cycles.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  }

  for (const path of targets.keys()) visit(path);
  return cycles;
}
