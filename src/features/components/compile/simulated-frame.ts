import type { ComponentType } from "react";

export type Guards = { loop: (line: number) => void; call: (line: number) => void };

const LOADERS: Record<string, () => Promise<object>> = {
  react: () => import("react"),
  "react-dom": () => import("react-dom"),
  "react-dom/client": () => import("react-dom/client"),
  "lucide-react": () => import("lucide-react"),
  clsx: () => import("clsx"),
  classnames: () => import("classnames"),
  "framer-motion": () => import("framer-motion"),
  "motion/react": () => import("motion/react"),
  recharts: () => import("recharts"),
};

/** Runs compiled code in this process, for tests: what it returns. */
export async function evaluate(js: string, guards: Guards = { loop: () => {}, call: () => {} }): Promise<ComponentType> {
  const modules = new Map<string, object>();
  for (const [name, load] of Object.entries(LOADERS)) if (js.includes(JSON.stringify(name))) modules.set(name, await load());
  const use = (specifier: string, names: string[] = []) => {
    const found = modules.get(specifier);
    if (!found) throw new Error(`There is no ${specifier}`);
    for (const name of names) if (!(name in found)) throw new Error(`${specifier} has no ${name}`);
    return found;
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- this is the code under test
  return new Function("__lx", "document", js)({ use, ...guards }, { getElementById: () => null });
}
