import type { CodeProblem } from "../components.contract.ts";
import { CLOSING, unclosedBracket } from "./brackets.ts";

/** What the parser throws. `column` counts from 0. */
export type ParseError = {
  message: string;
  reasonCode?: string;
  details?: Record<string, unknown>;
  loc?: { line: number; column: number; index: number };
};

export const isParseError = (error: unknown): error is ParseError => error instanceof SyntaxError && "reasonCode" in error;

/** A parser's error in plain words. */
export function explain(error: ParseError, source: string): CodeProblem {
  const { line = 1, column = 0, index = 0 } = error.loc ?? {};
  const found = words(error, source, index);
  const at = found.line ?? line;
  return { message: found.message, part: "jsx", line: at, column: found.line && found.line !== line ? null : column + 1 };
}

type Words = { message: string; line?: number };

/** Elements without an end tag in HTML, which JSX closes with />. */
const VOID = /<(br|hr|img|input|meta|link|source|track|wbr|col|area|embed)\b(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*(?<!\/)>/g;

function words({ reasonCode, details = {}, message }: ParseError, source: string, index: number): Words {
  const name = (key: string) => String(details[key] ?? "");
  switch (reasonCode) {
    case "MissingClosingTagElement":
      return (
        openTag(source, index) ?? {
          message: `<${name("openingTagName")}> is not closed where another tag ends. Add </${name("openingTagName")}> before it.`,
        }
      );
    case "MissingClosingTagFragment":
      return { message: "<> is not closed where another tag ends. Add </> before it." };
    case "UnterminatedJsxContent":
      return openTag(source, index) ?? { message: "A tag is not closed. Add its end tag." };
    case "UnwrappedAdjacentJSXElements":
      return { message: "Two elements stand side by side. Put both into one element, or between <> and </>." };
    case "UnterminatedString":
      return { message: "A text in quotes has no end on its line. Close it with the quote it began with." };
    case "UnterminatedTemplate":
      return { message: "A text in backticks has no end. Close it with a backtick." };
    case "UnterminatedComment":
      return { message: "A comment has no end. Close it with */." };
    case "UnterminatedRegExp":
      return slash(source, index);
    case "VarRedeclaration":
      return { message: `The name ${name("identifierName")} is declared twice. Rename one of the two.` };
    case "UnexpectedReservedWord":
      return name("reservedWord") === "await"
        ? { message: "await stands in a function that is not async. Write async before the function." }
        : { message: `${name("reservedWord")} is a word of the language and cannot be a name. Choose another.` };
    case "UnexpectedKeyword":
      return { message: `${name("keyword")} is a word of the language and cannot stand here.` };
    case "UnsupportedJsxValue":
      return { message: "An attribute’s value needs quotes or braces around it." };
    case "InvalidOrUnexpectedToken":
      return {
        message: QUOTES.test(source[index] ?? "")
          ? "Curved quotes stand where code needs straight ones: \" or '."
          : `${quote(source, index)} cannot stand in code.`,
      };
    case "AttributeIsEmpty":
      return { message: "An attribute has empty braces. Write a value between { and }." };
    case "IllegalReturn":
      return { message: "return stands outside a function. A closing } above it may be one too many." };
    case "MissingOneOfPlugins":
    case "MissingPlugin":
      return { message: "Decorators and other proposals for the language are not supported. Write it without them." };
    case "ModuleExportUndefined":
      return { message: `${name("localName")} is exported but not declared.` };
    case "DuplicateDefaultExport":
      return { message: "There are two default exports. Keep one." };
    case "MissingSemicolon":
      return { message: `${quote(source, index)} was not expected here. A comma, an operator or a bracket before it may be missing.` };
    case "UnexpectedToken":
      return unexpected(details, source, index);
    default:
      return { message: `${message.replace(/ \(\d+:\d+\)$/, "").replace(/\.$/, "")}.` };
  }
}

function unexpected(details: Record<string, unknown>, source: string, index: number): Words {
  if (source.startsWith("<!--", index) || source.startsWith("<!--", index - 1)) {
    return { message: "HTML comments are no JSX. Write {/* … */}." };
  }
  if (source.slice(index).trim() === "") {
    const open = unclosedBracket(source);
    if (open) return { message: `A closing ${CLOSING[open.char]} is missing for the ${open.char} of line ${open.line}.`, line: open.line };
    return openTag(source, index) ?? { message: "The code ends too early. It may have been cut off." };
  }
  if (typeof details.HTMLEntity === "string") {
    const char = String(details.unexpected);
    const tag = char === "}" ? openTag(source, index) : null;
    return tag ?? { message: `In text between tags, ${char} must be written {"${char}"}.` };
  }
  const here = quote(source, index);
  const closer = /[)\]};]/.test(source[index]!) ? bracket(source, index, details.expected) : null;
  if (closer) return closer;
  if (typeof details.expected !== "string") {
    return /^[)\]}]/.test(here) && source.slice(0, index).trimEnd().endsWith("=")
      ? { message: `A value is missing before ${here}.` }
      : { message: `${here} was not expected here. Something before it may be missing or left over.` };
  }
  if (details.expected === "}" && /[=]\s*\{\s*[\w-]+\s*$/.test(source.slice(Math.max(0, index - 80), index)) && source[index] === ":") {
    return { message: "An object in an attribute needs two pairs of braces: style={{ … }}." };
  }
  return { message: `${here} was not expected: ${expectation(details.expected)} is missing before it.` };
}

/** A bracket, or a semicolon inside one, that does not meet the one before it. */
function bracket(source: string, index: number, expected: unknown): Words | null {
  const open = unclosedBracket(source.slice(0, index));
  const here = source[index]!;
  if (!open) return here === ";" ? null : { message: `This ${here} is one too many, or its opening bracket is missing.` };
  const closing = CLOSING[open.char]!;
  if (here === closing || (expected !== "," && expected !== closing)) return null;
  return { message: `A closing ${closing} is missing for the ${open.char} of line ${open.line}.` };
}

const QUOTES = /[“”‘’„«»]/;
const expectation = (token: string) => (/^[)\]}]$/.test(token) ? `a closing ${token}` : /^[,;:]$/.test(token) ? `a ${token}` : token);

/** What stands at a place, as one may quote it. */
function quote(source: string, index: number): string {
  const found = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(source.slice(index, index + 60))?.[0];
  return found === undefined ? "The end of the line" : `“${found}”`;
}

/** `</` read as the start of a regular expression: an expression in braces was not closed before an end tag. */
function slash(source: string, index: number): Words {
  return source[index - 1] === "<" || source[index - 2] === "<"
    ? { message: "A closing } is missing before this end tag." }
    : { message: "A regular expression has no end. Close it with a slash." };
}

/** How far back an open tag is looked for: the search may be quadratic. */
const BACK = 8_000;

/** The tag that was not closed before `index`. */
function openTag(source: string, index: number): Words | null {
  const from = Math.max(0, index - BACK);
  const before = source.slice(from, index);
  const empty = [...before.matchAll(VOID)].at(-1);
  if (empty) {
    return {
      message: `<${empty[1]}> has no end. In JSX it is closed like this: <${empty[1]} />.`,
      line: lineAt(source, from + empty.index),
    };
  }
  const stack: { tag: string; at: number }[] = [];
  for (const match of before.matchAll(
    /<(\/?)([A-Za-z][\w.]*)?(?=[\s>/])((?:[^<>"'{}=]|=>|=|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)>/g,
  )) {
    const [, isEnd, tag = "", rest = ""] = match;
    if (isEnd) {
      if (stack.at(-1)?.tag === tag) stack.pop();
    } else if (!rest.endsWith("/")) stack.push({ tag, at: match.index });
  }
  const open = stack.at(-1);
  return open ? { message: `<${open.tag}> is not closed. Add </${open.tag}>.`, line: lineAt(source, from + open.at) } : null;
}

const lineAt = (source: string, index: number) => source.slice(0, index).split("\n").length;
