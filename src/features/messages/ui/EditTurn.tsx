import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import type { Message } from "../messages.contract.ts";
import { useKeptText } from "./composer-text.ts";
import { useConversation } from "./conversation-state.tsx";

/** A turn's words, to be changed where they stand. What was typed stays on this device until it is saved. */
export function EditTurn({ message }: { message: Message }) {
  const { setEditing, actions, settle, typedAt } = useConversation();
  const { text, isLoaded, write, handOver } = useKeptText(`edit:${message.id}`);
  const area = useRef<HTMLTextAreaElement>(null);
  const isTouch = useMedia("(pointer: coarse)");
  const isOwn = message.role === "user";
  const value = text ?? message.content;

  useEffect(() => {
    const field = area.current;
    if (!isLoaded || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [isLoaded]);

  const close = () => {
    setEditing(null);
    requestAnimationFrame(() => document.getElementById(`m-${message.id}`)?.focus({ preventScroll: true }));
  };
  const save = () => {
    if (!value.trim()) return;
    if (value !== message.content) {
      settle();
      handOver(actions.edit(message.id, value).kept);
    } else write("");
    setEditing(null);
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      event.preventDefault();
      return close();
    }
    // A reply is a longer text: there Enter is a new line.
    const isPlainEnter = isOwn && !isTouch && !event.shiftKey && !event.altKey;
    if (event.key !== "Enter" || !(isPlainEnter || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  return (
    <div className="edit-turn">
      <Textarea
        ref={area}
        dir="auto"
        aria-label={isOwn ? "Edit your message" : "Edit the reply"}
        value={value}
        onChange={(event) => {
          typedAt.current = Date.now();
          write(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="ways">
        <span className="flex-1 text-xs text-ink-3">
          {isOwn ? "Makes another version, with a reply of its own. The old one stays." : "Makes another version. The old one stays."}
        </span>
        {text !== null && text !== message.content && (
          <Button size="small" onClick={() => write("")}>
            As it was
          </Button>
        )}
        <Button size="small" onClick={close}>
          Cancel
        </Button>
        <Button look="fill" size="small" onClick={save}>
          {isOwn ? "Send the new version" : "Save the new version"}
        </Button>
      </div>
    </div>
  );
}
