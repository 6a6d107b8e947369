import { useMemo } from "react";
import { Notice } from "#src/client/ui/Notice.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import type { ComposerFile, FilesOfComposer } from "../composer-files.client.ts";
import { FileChip } from "./FileChip.tsx";

/** What will go with the message, each with how far it is; and what could not be attached, with the reason. */
export function ComposerFileList({ files }: { files: FilesOfComposer }) {
  const { list, refused, remove, retry, dismiss } = files;
  const words = useMemo(() => statusWords(list), [list]);
  return (
    <>
      {list.length > 0 && (
        <ul className="files" aria-label="Attached">
          {list.map((file) => (
            <li key={file.id}>
              <FileChip file={file} onRemove={() => remove(file.id)} onRetry={() => retry(file.id)} />
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <Notice
          tone="warn"
          ways={
            <Button size="small" onClick={dismiss}>
              Close
            </Button>
          }
        >
          {refused.join(" ")}
        </Notice>
      )}
      <span className="sr-only" role="status">
        {words}
      </span>
    </>
  );
}

/** Said once each when it changes; progress is not. */
function statusWords(list: readonly ComposerFile[]): string {
  const failed = list.filter(({ state }) => state === "failed");
  if (failed.length > 0) return failed.map(({ name, problem }) => `${name} was not uploaded. ${problem ?? ""}`).join(" ");
  const going = list.filter(({ state }) => state !== "uploaded").length;
  if (going > 0) return going === 1 ? "One file is being uploaded" : `${going} files are being uploaded`;
  return list.length > 0 ? "Uploaded" : "";
}
