import { CODE_MAX } from "../../../components.contract.ts";

type Named = { name: string; text: string };
export type Imported = { code: { jsxCode?: string; cssCode?: string }; names: string[] } | { problem: string };

const JSX = /\.(jsx|tsx|js|ts)$/i;
const CSS = /\.css$/i;
/** More is no folder of one component. */
const ZIP_MAX = 20_000_000;

/** Files that a component consists of: the bare ones, or a folder as zip, as exporting makes them. */
export async function importCode(files: readonly File[]): Promise<Imported> {
  if (files.some(({ size }) => size > ZIP_MAX)) return { problem: "The file is larger than 20 MB." };
  const named: Named[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) named.push({ name: file.name, text: await file.text() });
    else {
      const inside = await unzipped(file);
      if (!inside) return { problem: `“${file.name}” could not be opened as a zip.` };
      named.push(...inside);
    }
  }
  return codeIn(named);
}

async function unzipped(file: File): Promise<Named[] | null> {
  const { strFromU8, unzipSync } = await import("fflate");
  try {
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => (JSX.test(name) || CSS.test(name)) && originalSize <= ZIP_MAX,
    });
    return Object.entries(entries).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  } catch {
    return null;
  }
}

/** Of several, the sources that a person writes; what was built from them is left out. */
export function codeIn(files: readonly Named[]): Imported {
  const best = (pattern: RegExp, order: readonly string[]) =>
    files
      .filter(
        ({ name }) =>
          pattern.test(name) &&
          !/(^|\/)(index|runtime|vendor|react)[^/]*\.js$|\.min\.|\.d\.ts$|(^|\/)(__MACOSX|node_modules)\//i.test(name),
      )
      .toSorted((a, b) => rank(a.name, order) - rank(b.name, order))[0];
  const jsx = best(JSX, ["jsx", "tsx", "js", "ts"]);
  const css = best(CSS, ["css"]);
  if (!jsx && !css) return { problem: "There is no JSX or CSS in it. A component is a .jsx file, a .css file, or a zip of both." };
  const long = [jsx, css].find((file) => file && file.text.length > CODE_MAX);
  if (long) return { problem: `“${long.name}” is longer than ${CODE_MAX.toLocaleString("en-GB")} characters.` };
  return {
    code: { ...(jsx && { jsxCode: plain(jsx.text) }), ...(css && { cssCode: plain(css.text) }) },
    names: [jsx, css].flatMap((file) => (file ? [file.name.split("/").at(-1)!] : [])),
  };
}

const rank = (name: string, order: readonly string[]) =>
  order.indexOf(name.split(".").at(-1)!.toLowerCase()) * 100 + name.split("/").length;
/** Without a byte order mark, with the line ends that editors here have. */
const plain = (text: string) => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
