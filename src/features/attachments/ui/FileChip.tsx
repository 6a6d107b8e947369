import { useEffect, useMemo } from "react";
import { RotateCcw, X } from "lucide-react";
import { classes } from "#src/client/ui/classes.ts";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { isImage, sizeWords, voiceLength } from "../attachments.rules.ts";
import type { ComposerFile } from "../composer-files.client.ts";
import { AudioPlayer } from "./AudioPlayer.tsx";

type FileChipProps = { file: ComposerFile; onRemove: () => void; onRetry: () => void };

/** One file before it is sent: seen or heard, how far its upload is, and the ways out. */
export function FileChip({ file, onRemove, onRetry }: FileChipProps) {
  const { name, blob, mediaType, state, progress, problem } = file;
  const url = useObjectUrl(blob);
  const isGoing = state === "uploading" || state === "waiting";
  const words = problem ?? (state === "uploading" ? `${Math.floor(progress * 100)} % of ${sizeWords(blob.size)}` : sizeWords(blob.size));
  return (
    <div className={classes("file", state === "failed" && "is-failed")}>
      {isImage(mediaType) ? (
        <img src={url} alt="" width={48} height={36} />
      ) : (
        <AudioPlayer src={url} name={name} size={blob.size} load={() => blob.arrayBuffer()} isBare />
      )}
      <span className="file-facts">
        {voiceLength(name) === null && <b title={name}>{name}</b>}
        <span className={classes(state === "failed" && "text-danger")} title={words}>
          {words}
        </span>
      </span>
      {state === "failed" && <IconButton label={`Upload ${name} again`} icon={RotateCcw} onClick={onRetry} />}
      <IconButton label={`${isGoing ? "Cancel the upload of" : "Remove"} ${name}`} icon={X} onClick={onRemove} />
      {isGoing && (
        <progress aria-label={`Upload of ${name}`} max={1} value={progress}>
          {Math.floor(progress * 100)} %
        </progress>
      )}
    </div>
  );
}

function useObjectUrl(blob: Blob): string {
  const url = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => {
    // Strict rendering mounts twice with the same address: it goes when it was not taken up again.
    let isUsed = true;
    return () => {
      isUsed = false;
      setTimeout(() => isUsed || URL.revokeObjectURL(url), 10_000);
    };
  }, [url]);
  return url;
}
