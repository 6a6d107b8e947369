import { useState } from "react";
import { SendError } from "#src/client/offline/outbox.ts";
import { wordsFor } from "#src/client/words.ts";
import { useShelf } from "../../shelf.client.ts";
import type { ImportReport } from "../../transfer/transfer.contract.ts";

const FORMATS = { md: "markdown", markdown: "markdown", txt: "text", json: "json" } as const;
export const IMPORTED = ".md,.markdown,.txt,.json";

export type Imported = { fileName: string } & ({ report: ImportReport } | { failure: string });

/** Takes files in one after the other; tells of each what came of it. */
export function useImport() {
  const { take } = useShelf();
  const [isBusy, setBusy] = useState(false);
  const [results, setResults] = useState<Imported[]>([]);

  async function takeOne(file: File): Promise<Imported> {
    const [, name = file.name, extension = ""] = /^(.*)\.([^.]+)$/.exec(file.name) ?? [];
    const format = FORMATS[extension.toLowerCase() as keyof typeof FORMATS];
    const fileName = file.name;
    if (!format) return { fileName, failure: "Lectern takes Markdown (.md), plain text (.txt) and its own files (.json)." };
    try {
      const title = name.trim().slice(0, 200);
      return { fileName, report: await take({ format, data: await file.text(), ...(title && { title }) }) };
    } catch (error) {
      return { fileName, failure: error instanceof SendError ? error.problem.words : wordsFor(error) };
    }
  }

  async function takeAll(files: File[]) {
    if (isBusy || files.length === 0) return;
    setBusy(true);
    setResults([]);
    for (const file of files) {
      const result = await takeOne(file);
      setResults((known) => [...known, result]);
    }
    setBusy(false);
  }

  return { isBusy, results, takeAll, forget: () => setResults([]) };
}
