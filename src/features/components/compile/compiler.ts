import type { Compiled } from "../components.contract.ts";
import { compileComponent, type Source } from "./compile.ts";

export type Compiler = { compile: (source: Source) => Promise<Compiled> };

type Remembered = { result: Promise<Compiled>; bytes: number };

const MAX_BYTES = 32_000_000;
/** What an answer takes beside its texts, roughly. */
const OVERHEAD = 2_000;

/**
 * A compiler that remembers what it compiled last: at most `maxBytes` (as UTF-16) of results, the least recently used are
 * forgotten. Two who ask for the same code at the same time wait for one compilation. Answers are shared: do not change them.
 */
export function createCompiler({ maxBytes = MAX_BYTES }: { maxBytes?: number } = {}): Compiler {
  const remembered = new Map<string, Remembered>();
  let total = 0;
  const forget = (key: string) => {
    total -= remembered.get(key)?.bytes ?? 0;
    remembered.delete(key);
  };

  return {
    compile(source) {
      const key = keyOf(source);
      const known = remembered.get(key);
      if (known) {
        remembered.delete(key);
        remembered.set(key, known);
        return known.result;
      }
      const entry: Remembered = { result: compileComponent(source), bytes: 0 };
      remembered.set(key, entry);
      entry.result.then(
        (compiled) => {
          if (remembered.get(key) !== entry) return;
          entry.bytes = bytesOf(compiled);
          total += entry.bytes;
          for (const oldest of remembered.keys()) {
            if (total <= maxBytes) break;
            forget(oldest);
          }
        },
        () => forget(key),
      );
      return entry.result;
    },
  };
}

/** The lengths keep the two parts apart. */
const keyOf = ({ jsxCode, cssCode }: Source) =>
  new Bun.CryptoHasher("sha256").update(`${jsxCode.length}:`).update(jsxCode).update(cssCode).digest("base64");

function bytesOf(compiled: Compiled): number {
  if (compiled.status === "failed") return OVERHEAD;
  const { js, css, elements, props } = compiled.code;
  return OVERHEAD + 2 * (js.length + css.length + JSON.stringify(props).length) + elements.length * 200;
}
