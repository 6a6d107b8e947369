/** A component as structured output gives it; `isOpen`: its object is not closed yet. */
export type JsonComponent = { name: string | null; jsx: string; css: string; isOpen: boolean };
export type JsonReply = { texts: string[]; components: JsonComponent[]; files: { path: string; code: string; isOpen: boolean }[] };

type Json = string | number | boolean | null | Json[] | JsonObject;
type JsonObject = Map<string, Json>;

const DEPTH_MAX = 20;
/** An answer with more values is no component. */
const VALUES_MAX = 5_000;

/** Reads JSON also while it grows, and with line breaks in its texts. */
class Reader {
  at = 0;
  /** Whether the text ended inside. */
  isCut = false;
  readonly open = new Set<Json>();
  private values = 0;

  constructor(private readonly text: string) {}

  /** Throws what is no JSON. */
  value(depth = 0): Json {
    this.space();
    const char = this.text[this.at];
    if (depth > DEPTH_MAX || ++this.values > VALUES_MAX) throw new SyntaxError("too deep, or too much");
    if (char === "{") return this.object(depth);
    if (char === "[") return this.list(depth);
    if (char === '"') return this.string();
    const plain = /^(?:true|false|null|-?\d[\d.eE+-]{0,30})/.exec(this.text.slice(this.at, this.at + 40))?.[0];
    if (plain !== undefined) {
      this.at += plain.length;
      return plain === "true" ? true : plain === "false" ? false : plain === "null" ? null : Number(plain);
    }
    if (this.at < this.text.length && !/^[a-z]{1,4}$/.test(this.text.slice(this.at, this.at + 6))) throw new SyntaxError("not JSON");
    this.at = this.text.length;
    this.isCut = true;
    return null;
  }

  private space() {
    while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at]!)) this.at++;
  }

  /** Whether `char` comes next, which is then behind. */
  private takes(char: string): boolean {
    this.space();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private ended(): boolean {
    this.space();
    if (this.at < this.text.length) return false;
    this.isCut = true;
    return true;
  }

  private object(depth: number): JsonObject {
    const found: JsonObject = new Map();
    this.at++;
    while (!this.takes("}")) {
      if (this.ended()) break;
      if (this.text[this.at] !== '"') throw new SyntaxError("a name is missing");
      const key = this.string();
      if (this.ended()) break;
      if (!this.takes(":")) throw new SyntaxError("a colon is missing");
      if (this.ended()) break;
      found.set(key, this.value(depth + 1));
      if (this.isCut) break;
      this.takes(",");
    }
    if (this.isCut) this.open.add(found);
    return found;
  }

  private list(depth: number): Json[] {
    const found: Json[] = [];
    this.at++;
    while (!this.takes("]")) {
      if (this.ended()) break;
      found.push(this.value(depth + 1));
      if (this.isCut) break;
      this.takes(",");
    }
    return found;
  }

  private string(): string {
    const pieces: string[] = [];
    let from = ++this.at;
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === '"') {
        pieces.push(this.text.slice(from, this.at++));
        return pieces.join("");
      }
      if (char !== "\\") continue;
      pieces.push(this.text.slice(from, this.at));
      const escape = this.text[this.at + 1];
      const code = escape === "u" ? this.text.slice(this.at + 2, this.at + 6) : "";
      if (escape === "u" && /^[\dA-Fa-f]{4}$/.test(code)) pieces.push(String.fromCharCode(Number.parseInt(code, 16)));
      else if (escape !== undefined && escape !== "u") pieces.push(ESCAPES[escape] ?? escape);
      this.at += escape === "u" ? 5 : 1;
      from = this.at + 1;
    }
    this.isCut = true;
    pieces.push(this.text.slice(from));
    return pieces.join("");
  }
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

const NAMES = ["name", "componentName", "title"];
const JSX = ["jsx", "jsxCode", "jsx_code", "tsx", "code", "component", "js", "javascript", "source"];
const CSS = ["css", "cssCode", "css_code", "styles", "style", "scss"];
const TEXTS = ["message", "explanation", "description", "text", "notes", "summary", "reply"];

/** The components of structured output; null: it is no such. */
export function readJson(text: string): JsonReply | null {
  const reader = new Reader(text);
  try {
    const value = reader.value();
    const found: JsonReply = { texts: [], components: [], files: [] };
    collect(value, reader, found, 0);
    return found.components.length + found.files.length > 0 && text.slice(reader.at).trim() === "" ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

function collect(value: Json, reader: Reader, found: JsonReply, depth: number): void {
  if (Array.isArray(value)) return value.forEach((each) => collect(each, reader, found, depth + 1));
  if (!isObject(value) || depth > 3) return;
  const take = (keys: string[]) => {
    const given = keys.map((key) => value.get(key)).find((each) => typeof each === "string");
    return typeof given === "string" ? given : null;
  };
  const isOpen = reader.open.has(value);
  const path = ["path", "filename", "file", "name"]
    .map((key) => value.get(key))
    .find((each) => typeof each === "string" && /\.(?:jsx|tsx|js|ts|css|json)$/.test(each));
  const content = take(["content", "contents", "code", "source", "text"]);
  if (typeof path === "string" && content !== null && !value.has("css")) return void found.files.push({ path, code: content, isOpen });
  for (const key of TEXTS) {
    const words = value.get(key);
    if (typeof words === "string" && words.trim()) found.texts.push(words);
  }
  const jsx = take(JSX);
  if (jsx !== null) return void found.components.push({ name: take(NAMES), jsx, css: take(CSS) ?? "", isOpen });
  for (const [key, each] of value) {
    if (isObject(each) && key === "files") collectFiles(each, reader, found);
    else if (Array.isArray(each) || isObject(each)) collect(each, reader, found, depth + 1);
  }
}

/** `{ "App.jsx": "…", "style.css": "…" }`. */
function collectFiles(files: JsonObject, reader: Reader, found: JsonReply): void {
  for (const [path, content] of files) {
    const code = isObject(content) ? (content.get("code") ?? content.get("content")) : content;
    if (typeof code === "string") found.files.push({ path, code, isOpen: reader.open.has(files) });
  }
}
