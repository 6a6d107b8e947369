import { useEffect, useRef, useState } from "react";
import { SendError } from "#src/client/offline/outbox.ts";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import { rememberLocal } from "#src/features/attachments/local-files.client.ts";
import { sendFile } from "#src/features/attachments/send-file.client.ts";

type Upload = { share: number } | { problem: string } | null;

/** Sends one file at a time. The answer is null when it did not arrive: then `state` says why. */
export function useUpload() {
  const [state, setState] = useState<Upload>(null);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    state,
    async send(file: { blob: Blob; name: string }): Promise<Attachment | null> {
      controller.current = new AbortController();
      setState({ share: 0 });
      try {
        const { signal } = controller.current;
        const attachment = await sendFile(file, { signal, onProgress: (share) => setState({ share }) });
        rememberLocal(attachment.id, file.blob);
        setState(null);
        return attachment;
      } catch (error) {
        setState({ problem: error instanceof SendError ? error.problem.words : "The file could not be sent." });
        return null;
      }
    },
  };
}
