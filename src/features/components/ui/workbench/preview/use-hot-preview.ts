import { useEffect, useRef, useState } from "react";
import { wordsFor } from "#src/client/words.ts";
import type { CodeElement, CodeProblem, PropField } from "../../../components.contract.ts";
import { compile, type Source } from "./compile.ts";

/** After the last key. Shorter, and it would compile in the middle of words. */
const PAUSE_MS = 100;

/** What stands in the preview: the last code that compiled. `version`: what it was called when it did. */
export type Shown = Source & { path: string; version: number; props: PropField[]; elements: CodeElement[] };

export type HotPreview = {
  shown: Shown | null;
  /** Why the code as it is now does not compile; empty when it does, or while nobody knows. */
  problems: CodeProblem[];
  /** The version that `problems` are about. */
  failed: number;
  /** Why the server could not compile at all, in words. */
  failure: string | null;
};

const NOTHING: HotPreview = { shown: null, problems: [], failed: 0, failure: null };

/** Compiles `code` a moment after it changed. `isOnline`: once the server answers again, what failed is tried again. */
export function useHotPreview(code: Source | null, version: number, isOnline: boolean): HotPreview {
  const [preview, setPreview] = useState(NOTHING);
  const number = useRef(version);
  number.current = version;
  const hasBegun = useRef(false);
  const jsxCode = code?.jsxCode;
  const cssCode = code?.cssCode;

  useEffect(() => {
    if (jsxCode === undefined || cssCode === undefined) return;
    const controller = new AbortController();
    const run = async () => {
      hasBegun.current = true;
      const source = { jsxCode, cssCode };
      try {
        const result = await compile(source, controller.signal);
        if (controller.signal.aborted) return;
        if (result.status === "failed")
          return setPreview((before) => ({ ...before, problems: result.problems, failed: number.current, failure: null }));
        const { previewPath: path, props, elements } = result;
        setPreview({ ...NOTHING, shown: { ...source, path, props, elements, version: number.current } });
      } catch (error) {
        if (!controller.signal.aborted) setPreview((before) => ({ ...before, failure: wordsFor(error) }));
      }
    };
    const timer = setTimeout(() => void run(), hasBegun.current ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [jsxCode, cssCode, isOnline]);

  return preview;
}
