/**
 * Builds what sealed previews are made of into dist/frame: React with the runtime, and each library that components may import,
 * as the body of a CommonJS function. `--if-changed`: only when a source is newer.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dir, "..");
const out = join(root, "dist", "frame");
const stamp = join(root, "dist", "frame.stamp");
const sources = join(root, "src", "features", "components", "frame");
const lucide = join(root, "node_modules", "lucide-react", "dist", "esm");

/** What is written for each file. Names of packages are resolved from here; React comes with the runtime. */
const ENTRIES: Record<string, string> = {
  "clsx.js": `export * from "clsx"; export { default } from "clsx";`,
  "classnames.js": `export { default } from "classnames";`,
  "motion.js": `export * from "motion/react";`,
  "recharts.js": `export * from "recharts";`,
  "lucide-core.js": `export { createLucideIcon } from "lucide-react"; export { Icon } from "lucide-react";`,
};

function fingerprint(): string {
  const hash = new Bun.CryptoHasher("sha256");
  const files = readdirSync(sources).toSorted();
  const shared = [import.meta.path, join(sources, "..", "frame.contract.ts"), join(root, "bun.lock")];
  for (const path of [...files.filter((name) => !name.includes(".test.")).map((name) => join(sources, name)), ...shared])
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

async function bundle(name: string, entry: string, external: string[]): Promise<void> {
  const built = await Bun.build({
    entrypoints: [entry],
    target: "browser",
    format: "cjs",
    minify: true,
    external,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  if (!built.success) throw new Error(`${name} could not be built: ${built.logs.join("\n")}`);
  writeFileSync(join(out, name), await built.outputs[0]!.text());
}

type IconData = { name: string; node: unknown };
type IconModule = { default: unknown; __iconData: IconData };

/** What each icon draws, and for every name it goes by, which one. Pages get only those that their code names. */
async function icons(): Promise<{ drawn: string[]; names: Record<string, number> }> {
  const folder = join(lucide, "icons");
  const drawn = new Map<unknown, { at: number; json: string }>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".mjs"))) {
    const { default: icon, __iconData: data } = (await import(pathToFileURL(join(folder, file)).href)) as IconModule;
    if (data && !drawn.has(icon)) drawn.set(icon, { at: drawn.size, json: JSON.stringify(data) });
  }
  const all = (await import(pathToFileURL(join(lucide, "lucide-react.mjs")).href)) as Record<string, unknown>;
  const names = Object.entries(all).flatMap(([name, icon]) => (drawn.has(icon) ? [[name, drawn.get(icon)!.at] as const] : []));
  return { drawn: [...drawn.values()].map(({ json }) => json), names: Object.fromEntries(names) };
}

const wanted = fingerprint();
if (!process.argv.includes("--if-changed") || !existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  console.log("Building the parts of previews …");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await bundle("runtime.js", join(sources, "frame-entry.ts"), []);
  for (const [name, text] of Object.entries(ENTRIES)) {
    // Beside the sources, so that its packages are found.
    const entry = join(out, `${name}.entry.ts`);
    writeFileSync(entry, text);
    await bundle(name, entry, ["react", "react-dom", "react/jsx-runtime"]);
    rmSync(entry);
  }
  writeFileSync(join(out, "lucide-icons.json"), JSON.stringify(await icons()));
  writeFileSync(stamp, wanted);
}
