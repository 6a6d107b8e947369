import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { ArrowUp, Square } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import type { FilesOfComposer } from "#src/features/attachments/composer-files.client.ts";
import { useRecorder } from "#src/features/attachments/recorder.client.ts";
import { AttachButtons } from "#src/features/attachments/ui/AttachButtons.tsx";
import { ComposerFileList } from "#src/features/attachments/ui/ComposerFileList.tsx";
import { DropZone } from "#src/features/attachments/ui/DropZone.tsx";
import { VoiceRecorder } from "#src/features/attachments/ui/VoiceRecorder.tsx";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";

type ComposerProps = {
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  /** Given while a reply is being written: Send becomes Stop. */
  onStop?: () => void;
  mode: Mode;
  onMode: (mode: Mode) => void;
  placeholder: string;
  files?: FilesOfComposer;
  /** Says what answers, and lets one choose it. */
  model?: ReactNode;
};

const MODES: { value: Mode; label: string }[] = [
  { value: "fun", label: "Fun" },
  { value: "learn", label: "Learn" },
];

export function Composer({ text, onText, onSend, onStop, mode, onMode, placeholder, files, model }: ComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isTouch = useMedia("(pointer: coarse)");
  useEffect(() => {
    if (!isTouch) area.current?.focus({ preventScroll: true });
  }, [isTouch]);

  const recorder = useRecorder((file) => files?.add([file]));
  const { say, send, isDue } = useSending({ text, files, isHeld: onStop !== undefined, onSend });
  const attach = (given: readonly File[]) => files?.add(given.map((file) => ({ blob: file, name: file.name })));

  function onPaste(event: ClipboardEvent) {
    const given = [...event.clipboardData.files];
    // Word and its like put a picture of the text beside the text.
    if (!files || given.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    attach(given);
  }

  function onKeyDown(event: KeyboardEvent) {
    // 229: the key belongs to an input method that composes a character.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isSend = event.key === "Enter" && !event.shiftKey && !event.altKey && (!isTouch || event.ctrlKey || event.metaKey);
    if (!isSend) return;
    event.preventDefault();
    if (!onStop) send();
  }

  return (
    <form
      className="compose mm"
      onSubmit={(event) => {
        event.preventDefault();
        send();
        area.current?.focus();
      }}
    >
      {files && <DropZone onFiles={attach} />}
      <div className="composer">
        {files && <ComposerFileList files={files} />}
        <Textarea
          ref={area}
          aria-label="Message"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          enterKeyHint={isTouch ? "enter" : "send"}
        />
        {recorder.problem && (
          <Notice
            tone="danger"
            ways={
              <Button size="small" onClick={recorder.dismiss}>
                Close
              </Button>
            }
          >
            {recorder.problem}
          </Notice>
        )}
        {recorder.running ? (
          <VoiceRecorder running={recorder.running} />
        ) : (
          <div>
            {files && <AttachButtons onFiles={attach} recorder={recorder} />}
            <Segmented label="Mode" value={mode} options={MODES} onChange={onMode} />
            {model}
            <span className="flex-1" />
            {onStop ? (
              <Button key="stop" look="stop" size="small" className="!min-h-8" icon={Square} onClick={onStop}>
                Stop
              </Button>
            ) : (
              <Button key="send" type="submit" look="fill" size="small" className="!min-h-8" icon={ArrowUp} busy={isDue}>
                {isDue ? "Sends once uploaded…" : "Send"}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="hint">
        <span role="status">{say ?? "What you type is kept on this device."}</span>
        <span>
          <kbd>Enter</kbd> sends &nbsp; <kbd>Shift</kbd> <kbd>Enter</kbd> new line
        </span>
      </div>
    </form>
  );
}

type Sending = { text: string; files: FilesOfComposer | undefined; isHeld: boolean; onSend: () => void };

/** Sends at once, or as soon as what is attached has been uploaded; says what stands in the way. */
function useSending({ text, files, isHeld, onSend }: Sending) {
  const [isAsked, setAsked] = useState(false);
  const list = files?.list ?? [];
  const failed = list.find(({ state }) => state === "failed");
  const isUploaded = list.every(({ state }) => state === "uploaded");
  const isEmpty = list.length === 0 && !text.trim();
  const isDue = isAsked && !failed && !isEmpty;
  const latest = useRef(onSend);
  latest.current = onSend;
  useEffect(() => {
    if (!isDue || !isUploaded || isHeld) return;
    setAsked(false);
    latest.current();
  }, [isDue, isUploaded, isHeld]);
  return {
    isDue,
    say: isAsked && failed ? `Upload ${failed.name} again or remove it, then send.` : null,
    send() {
      if (isEmpty) return;
      if (isUploaded) {
        setAsked(false);
        onSend();
      } else setAsked(true);
    },
  };
}
