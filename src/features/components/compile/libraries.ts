import { LIBRARIES } from "../components.contract.ts";

const ALIASES: Record<string, string> = {
  motion: "motion/react",
  "react-dom/client.js": "react-dom/client",
  "framer-motion/dist/framer-motion": "framer-motion",
};
const known = new Set<string>(LIBRARIES);

/** `react` in `https://esm.sh/react@18?dev`, `npm:react@18` and `react@18`. */
const REMOTE =
  /^(?:https?:\/\/[^/]+\/(?:npm\/|v\d+\/|stable\/|-\/|gh\/)*|npm:|jsr:)?(@?[a-z][a-z0-9-]*)(?:@[^/?]*)?((?:\/[a-z][a-z0-9.-]*)*?)(?:\/\+esm|\/?[?].*|\/)?$/;

/** The library that an import names, also by a CDN's address; null: it is none of ours. */
export function libraryOf(specifier: string): string | null {
  const plain = ALIASES[specifier] ?? specifier;
  if (known.has(plain)) return plain;
  const [, name, path = ""] = REMOTE.exec(specifier.slice(0, 300)) ?? [];
  if (name === undefined) return null;
  const isAddress = /^(https?:|npm:)/.test(specifier);
  const full = ALIASES[`${name}${path}`] ?? `${name}${path}`;
  if (known.has(full)) return full;
  return isAddress && known.has(name) && /^\/(umd|es|dist|index)/.test(path) ? name : null;
}

const STYLES = /^\.{0,2}\/.*\.(css|scss|sass|less)$|^[\w-]+\.(css|scss)$/;
export const isStyle = (specifier: string) => STYLES.test(specifier.slice(0, 300)) || /^@\/.*\.css$/.test(specifier.slice(0, 300));

/** What to say of an import that cannot be served. */
export function refuseImport(specifier: string): string {
  const name = `“${specifier.slice(0, 80)}”`;
  if (/^(\.|@\/|~\/)/.test(specifier)) {
    return /\.(png|jpe?g|gif|svg|webp|mp3|wav|mp4|woff2?)$/.test(specifier)
      ? `${name} is a file that is not here. Draw it as SVG, or write it out as a data: address.`
      : `${name} is another file, which a component cannot have. Put its code into this one.`;
  }
  return `${name} cannot be imported: nothing is loaded from outside. There are ${LIBRARIES.slice(0, -1).join(", ")} and ${LIBRARIES.at(-1)}.`;
}
