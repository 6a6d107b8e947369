import { useCallback, useState } from "react";
import { trpcClient } from "#src/client/trpc.ts";
import { download } from "#src/client/ui/download.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { wordsFor } from "#src/client/words.ts";
import type { CodeDocument } from "../document/code-document.ts";
import { mergeUnder } from "../document/code-text.ts";
import { settled } from "../document/settled.ts";
import { importCode } from "./import-code.ts";

/** The folder is made of what the server has: it waits for the last save so long. */
const SAVE_WAIT_MS = 5_000;

/** Takes the component out as files, and in again. `problem`: why that did not work, in words. */
export function useTransfer(document: CodeDocument) {
  const [isGoing, setGoing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const exportFolder = useCallback(async () => {
    setProblem(null);
    setGoing(true);
    document.save();
    try {
      if (!(await settled(document, SAVE_WAIT_MS)))
        return setProblem("Not exported: your last change is not on the server yet. The bare files can be exported all the same.");
      const { fileName, mediaType, encoding, data } = await trpcClient.components.export.query({ id: document.id, format: "zip" });
      download(fileName, encoding === "base64" ? bytesOf(data) : data, mediaType);
    } catch (error) {
      setProblem(`Not exported. ${wordsFor(error)} The bare files can be exported all the same.`);
    } finally {
      setGoing(false);
    }
  }, [document]);

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      setProblem(null);
      const imported = await importCode(files);
      if ("problem" in imported) return setProblem(`Nothing was imported. ${imported.problem}`);
      const { text: before } = document.state();
      document.change(imported.code);
      const { text: after } = document.state();
      document.save();
      toastUndo(`${imported.names.join(" and ")} imported`, () => {
        // What was written since stays.
        document.change(mergeUnder(after, document.state().text, before).text);
        document.save();
      });
    },
    [document],
  );

  return { isGoing, problem, forgetProblem: () => setProblem(null), exportFolder, importFiles };
}

export type Transfer = ReturnType<typeof useTransfer>;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
