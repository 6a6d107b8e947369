import { useCallback, useState } from "react";
import { trpcClient } from "#src/client/trpc.ts";
import { download } from "#src/client/ui/download.ts";
import { wordsFor } from "#src/client/words.ts";
import type { ExportFormat } from "./transfer/transfer.contract.ts";

export const FORMATS: { format: ExportFormat; label: string }[] = [
  { format: "docx", label: "Word" },
  { format: "html", label: "Web page" },
  { format: "markdown", label: "Markdown" },
  { format: "json", label: "Lectern file, with history" },
];

/** Fetches a lesson as a file. `going`: the ids that are being made into one. */
export function useExport() {
  const [going, setGoing] = useState<string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(async (id: string, format: ExportFormat) => {
    setFailure(null);
    setGoing((known) => [...known, id]);
    try {
      const { fileName, mediaType, encoding, data } = await trpcClient.lessons.export.query({ id, format });
      download(fileName, encoding === "base64" ? bytesOf(data) : data, mediaType);
    } catch (error) {
      setFailure(`Not exported. ${wordsFor(error)}`);
    } finally {
      setGoing((known) => known.filter((each) => each !== id));
    }
  }, []);
  return { going, failure, forget: () => setFailure(null), run };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
