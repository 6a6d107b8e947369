import { useRef } from "react";
import { Mic, Paperclip } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { AUDIO_TYPES, IMAGE_TYPES } from "../attachments.contract.ts";
import { canRecord, type useRecorder } from "../recorder.client.ts";

const ACCEPTED = [...IMAGE_TYPES, ...AUDIO_TYPES, ".m4a", ".mp3", ".wav", ".flac"].join(",");

type AttachButtonsProps = { onFiles: (files: File[]) => void; recorder: ReturnType<typeof useRecorder> };

/** The paperclip, and the microphone where the browser has one to offer. */
export function AttachButtons({ onFiles, recorder }: AttachButtonsProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      <IconButton label="Attach pictures or sound" icon={Paperclip} onClick={() => input.current?.click()} />
      {canRecord() && (
        <IconButton label="Record a voice message" icon={Mic} disabled={recorder.isAsking} onClick={() => void recorder.start()} />
      )}
    </>
  );
}
