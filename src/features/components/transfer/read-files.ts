import { CODE_MAX, type Code } from "#src/features/components/components.contract.ts";
import { line } from "#src/shared/contract.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { type ComponentFile, componentFile, type ImportComponent } from "./transfer.contract.ts";
import { baseOf, leadsOut } from "./file-names.ts";
import { type Entry, unzip } from "./unzip.ts";

/** What files say: a component's code, its name where they have one, and what is left out, in words. */
export type ReadFiles = Code & Pick<ComponentFile, "componentType" | "metadata"> & { left: string[] };

const SCRIPT = /\.(jsx|tsx|js|ts)$/i;
const STYLES = /\.css$/i;
const ABOUT = "lectern.json";
const LIMITS = { maxFiles: 200, maxBytes: 4_000_000 };
/** More lines than these nobody reads. */
const LEFT_MAX = 20;

type Text = { path: string; text: string; field: string };

/** Reads what was chosen: a zip of ours, or code. Throws `BAD_INPUT` that names the file. */
export function readFiles(files: ImportComponent["files"], fallback: string): ReadFiles {
  const left: string[] = [];
  const texts = files.flatMap(({ name, encoding, data }, index) => {
    const field = `files.${index}.data`;
    const bytes = encoding === "base64" ? bytesOf(data, field) : undefined;
    if (bytes && isZip(bytes)) return entriesOf(bytes, field, left);
    return [{ path: name, text: bytes ? textOf(bytes, name, field) : tidy(data), field }];
  });
  const about = aboutOf(texts.find(({ path }) => baseOf(path) === ABOUT));
  const script = pick(texts, SCRIPT, left);
  const styles = pick(texts, STYLES, left);
  left.push(
    ...texts
      .filter(({ path }) => !SCRIPT.test(path) && !STYLES.test(path) && baseOf(path) !== ABOUT)
      .map(({ path }) => `${path}: it is no code.`),
  );
  if (!script && !styles) throw badInput({ files: "Holds no component. Choose a .jsx or .tsx file, or a zip that Lectern exported." });
  return {
    name: about?.name ?? nameOf(script ?? styles!) ?? fallback,
    jsxCode: script?.text ?? "",
    cssCode: styles?.text ?? "",
    componentType: about?.componentType ?? "",
    metadata: about?.metadata ?? {},
    left: left.length > LEFT_MAX ? [...left.slice(0, LEFT_MAX), `${left.length - LEFT_MAX} more.`] : left,
  };
}

function bytesOf(base64: string, field: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw badInput({ [field]: "Needs to be base64" });
  return new Uint8Array(Buffer.from(base64, "base64"));
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Only code comes out of a zip; its paths are names, never places. */
function entriesOf(bytes: Uint8Array, field: string, left: string[]): Text[] {
  const wants = (path: string) => {
    if (path.startsWith("__MACOSX/") || baseOf(path).startsWith(".")) return false;
    if (!leadsOut(path)) return SCRIPT.test(path) || STYLES.test(path) || baseOf(path) === ABOUT;
    left.push(`${path.slice(0, 200).toWellFormed()}: its path leads out of the folder.`);
    return false;
  };
  return opened(bytes, wants, field).map(({ path, bytes: inside }) => ({ path, text: textOf(inside, path, field), field }));
}

function opened(bytes: Uint8Array, wants: (path: string) => boolean, field: string): Entry[] {
  try {
    return unzip(bytes, wants, LIMITS);
  } catch (cause) {
    const isTooMuch = cause instanceof RangeError;
    const words = isTooMuch ? "Holds more than a component: at most 200 files, and 4 MB of code" : "Is a damaged zip. Export it again";
    throw new DomainError("BAD_INPUT", { fields: { [field]: words } }, { cause });
  }
}

function textOf(bytes: Uint8Array, name: string, field: string): string {
  try {
    return tidy(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DomainError("BAD_INPUT", { fields: { [field]: `${baseOf(name).slice(0, 100)} is no text in UTF-8` } }, { cause });
  }
}

const tidy = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .replaceAll("\u0000", "")
    .replace(/\r\n?/g, "\n");

function aboutOf(file: Text | undefined): ComponentFile | undefined {
  if (!file) return undefined;
  try {
    return componentFile.safeParse(JSON.parse(file.text)).data;
  } catch {
    return undefined; // The code says enough without it.
  }
}

/** The one named as ours, or else the first. */
function pick(texts: Text[], kind: RegExp, left: string[]): Text | undefined {
  const fitting = texts.filter(({ path }) => kind.test(path));
  const picked = fitting.find(({ path }) => /^component\./i.test(baseOf(path))) ?? fitting[0];
  if (!picked) return undefined;
  if (picked.text.length > CODE_MAX)
    throw badInput({ [picked.field]: `${baseOf(picked.path).slice(0, 100)} is longer than ${CODE_MAX.toLocaleString("en")} characters` });
  for (const { path } of fitting)
    if (path !== picked.path) left.push(`${path.slice(0, 200).toWellFormed()}: a component is one file of code and one of styles.`);
  return picked;
}

const MEANINGLESS = /^(component|index|styles?|main)$/i;

/** The file's name says what it is, or else its folder's. */
function nameOf({ path }: Text): string | undefined {
  const parts = path.split(/[/\\]/).toReversed();
  const words = [parts[0]!.replace(/\.[^.]*$/, ""), ...parts.slice(1)].find((part) => part.trim() !== "" && !MEANINGLESS.test(part));
  return words === undefined ? undefined : line(120).safeParse(words.slice(0, 120).toWellFormed()).data;
}
