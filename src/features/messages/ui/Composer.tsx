import { useEffect, useRef, type KeyboardEvent } from "react";
import { ArrowUp, Square } from "lucide-react";
import { trpc } from "#src/client/trpc.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
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
};

const MODES: { value: Mode; label: string }[] = [
  { value: "fun", label: "Fun" },
  { value: "learn", label: "Learn" },
];

export function Composer({ text, onText, onSend, onStop, mode, onMode, placeholder }: ComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isTouch = useMedia("(pointer: coarse)");
  const assistant = trpc.ai.status.useQuery();
  useEffect(() => {
    if (!isTouch) area.current?.focus({ preventScroll: true });
  }, [isTouch]);

  function onKeyDown(event: KeyboardEvent) {
    // 229: the key belongs to an input method that composes a character.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isSend = event.key === "Enter" && !event.shiftKey && !event.altKey && (!isTouch || event.ctrlKey || event.metaKey);
    if (!isSend) return;
    event.preventDefault();
    if (!onStop && text.trim()) onSend();
  }

  return (
    <form
      className="compose mm"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onSend();
        area.current?.focus();
      }}
    >
      <div className="composer">
        <Textarea
          ref={area}
          aria-label="Message"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          enterKeyHint={isTouch ? "enter" : "send"}
        />
        <div>
          <Segmented label="Mode" value={mode} options={MODES} onChange={onMode} />
          <span className="who min-w-0 truncate max-[760px]:hidden">{assistant.data?.name}</span>
          <span className="flex-1" />
          {onStop ? (
            <Button key="stop" look="stop" size="small" className="!min-h-8" icon={Square} onClick={onStop}>
              Stop
            </Button>
          ) : (
            <Button key="send" type="submit" look="fill" size="small" className="!min-h-8" icon={ArrowUp}>
              Send
            </Button>
          )}
        </div>
      </div>
      <div className="hint">
        <span>What you type is kept on this device.</span>
        <span>
          <kbd>Enter</kbd> sends &nbsp; <kbd>Shift</kbd> <kbd>Enter</kbd> new line
        </span>
      </div>
    </form>
  );
}
