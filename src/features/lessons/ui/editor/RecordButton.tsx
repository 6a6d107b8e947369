import { Mic } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import { canRecord, useRecorder } from "#src/features/attachments/recorder.client.ts";
import { VoiceRecorder } from "#src/features/attachments/ui/VoiceRecorder.tsx";
import { useUpload } from "./use-upload.ts";

/** Records, and sends what was recorded. */
export function RecordButton({ label, onSent }: { label: string; onSent: (attachment: Attachment) => void }) {
  const { state, send } = useUpload();
  const recorder = useRecorder((file) => void send(file).then((attachment) => attachment && onSent(attachment)));
  if (!canRecord()) return null;
  if (recorder.running) return <VoiceRecorder running={recorder.running} />;
  const problem = recorder.problem ?? (state && "problem" in state ? state.problem : null);
  return (
    <>
      <Button
        size="small"
        icon={Mic}
        busy={state !== null && "share" in state}
        disabled={recorder.isAsking}
        onClick={() => void recorder.start()}
      >
        {label}
      </Button>
      {problem && (
        <span className="text-xs text-danger" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
