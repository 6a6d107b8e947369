import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The parts of frames that were built (`scripts/build-frame.ts`), as text. */
export type Bundles = {
  /** React and what runs a component. */
  runtime: string;
  /** The parts that make this library, in order; with `names`: what of it the code uses. */
  library(specifier: string, names: string[] | null): { name: string; js: string } | undefined;
};

/** Which file holds which of `LIBRARIES`. What React is comes with the runtime. */
const FILES: Record<string, string> = {
  clsx: "clsx.js",
  classnames: "classnames.js",
  "framer-motion": "motion.js",
  "motion/react": "motion.js",
  recharts: "recharts.js",
};
const ICONS = "lucide-react";

/** `directory`: where they are. Each is read once, when it is first used. */
export function loadBundles(directory: string): Bundles {
  const texts = new Map<string, string>();
  function read(file: string): string {
    const path = join(directory, file);
    const known = texts.get(file);
    if (known !== undefined) return known;
    if (!existsSync(path)) throw new Error(`${path} is missing: run \`bun scripts/build-frame.ts\``);
    const text = readFileSync(path, "utf8");
    texts.set(file, text);
    return text;
  }
  let icons: { drawn: string[]; names: Record<string, number> } | undefined;

  function iconsLibrary(names: string[] | null): string {
    const { drawn, names: all } = (icons ??= JSON.parse(read("lucide-icons.json")) as { drawn: string[]; names: Record<string, number> });
    const core = new Set(["createLucideIcon", "Icon"]);
    const isNamed = names?.every((name) => Object.hasOwn(all, name) || core.has(name));
    const wanted = isNamed ? names!.filter((name) => Object.hasOwn(all, name)) : Object.keys(all);
    // Each icon once, however many names it has.
    const used = [...new Set(wanted.map((name) => all[name]!))];
    const made = used.map((at) => `${at}:make(${drawn[at]!})`).join(",");
    const named = wanted.map((name) => `${JSON.stringify(name)}:icons[${all[name]!}]`).join(",");
    return `${read("lucide-core.js")}\nconst make=module.exports.createLucideIcon,icons={${made}};module.exports={...module.exports,${named}};`;
  }

  return {
    get runtime() {
      return read("runtime.js");
    },
    library(specifier, names) {
      if (specifier === ICONS) return { name: specifier, js: iconsLibrary(names) };
      const file = FILES[specifier];
      return file === undefined ? undefined : { name: specifier, js: read(file) };
    },
  };
}
