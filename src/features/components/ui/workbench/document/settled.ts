import type { CodeDocument } from "./code-document.ts";

const isSettled = (document: CodeDocument) => document.state().version === document.state().latest.version;

/** True once the server has all of the document; false if it has not after `ms`. */
export function settled(document: CodeDocument, ms: number): Promise<boolean> {
  if (isSettled(document)) return Promise.resolve(true);
  if (ms === 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (is: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(is);
    };
    const timer = setTimeout(() => end(false), ms);
    const stop = document.subscribe(() => isSettled(document) && end(true));
  });
}
