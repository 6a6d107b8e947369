import { useSyncExternalStore } from "react";
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

/** `going`: the lessons that are being made into a file. It goes on when the menu that began it has closed. */
let state: { going: string[]; failure: string | null } = { going: [], failure: null };
const listeners = new Set<() => void>();

function set(next: Partial<typeof state>) {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useExport = () => useSyncExternalStore(subscribe, () => state);

/** Gives the lesson to the reader as a file. */
export async function exportLesson(id: string, format: ExportFormat): Promise<void> {
  set({ failure: null, going: [...state.going, id] });
  try {
    const { fileName, mediaType, encoding, data } = await trpcClient.lessons.export.query({ id, format });
    download(fileName, encoding === "base64" ? bytesOf(data) : data, mediaType);
  } catch (error) {
    set({ failure: `Not exported. ${wordsFor(error)}` });
  } finally {
    set({ going: state.going.filter((each) => each !== id) });
  }
}

export const forgetExportFailure = () => set({ failure: null });

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
