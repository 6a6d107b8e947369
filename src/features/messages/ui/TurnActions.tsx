import { lazy, memo, Suspense, useState, type ReactNode } from "react";
import { Copy, Ellipsis, Pencil, RotateCcw, TextCursorInput, Trash2 } from "lucide-react";
import { CopyIcon, useCopy } from "#src/client/ui/CopyButton.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import type { BranchStep } from "../messages.rules.ts";
import { useConversation } from "./conversation-state.tsx";
import { TurnStepper } from "./TurnStepper.tsx";

const InsertIntoLesson = lazy(() =>
  import("#src/features/lessons/ui/about/InsertIntoLesson.tsx").then((module) => ({ default: module.InsertIntoLesson })),
);

/** Under a turn: its other versions always, what can be done with it on hover and focus. */
export const TurnActions = memo(function TurnActions({ step, children }: { step: BranchStep; children?: ReactNode }) {
  const { session, setEditing, setDeleting, writeAgain } = useConversation();
  const [isInserting, setInserting] = useState(false);
  const [, copy] = useCopy();
  const { message } = step;
  const isOwn = message.role === "user";
  const hasWords = message.content !== "";
  const noun = isOwn ? "message" : "reply";
  const menu = <IconButton className="on-hover" label={`More about this ${noun}`} icon={Ellipsis} />;
  return (
    <div className="acts">
      <TurnStepper step={step} />
      {isOwn && <IconButton className="on-hover" label="Edit and branch" icon={Pencil} onClick={() => setEditing(message.id)} />}
      {hasWords && <CopyIcon className="on-hover" text={message.content} label={isOwn ? "Copy" : "Copy the reply"} />}
      {children}
      <Menu trigger={menu} align="end">
        {hasWords && (
          <MenuItem icon={Pencil} onChoose={() => setEditing(message.id)}>
            {isOwn ? "Edit and branch" : "Edit the reply"}
          </MenuItem>
        )}
        {!isOwn && (
          <MenuItem icon={RotateCcw} onChoose={() => void writeAgain(message)}>
            Write it again
          </MenuItem>
        )}
        {hasWords && (
          <MenuItem icon={Copy} onChoose={() => copy(message.content)}>
            Copy
          </MenuItem>
        )}
        {!isOwn && hasWords && session.lessonId !== null && (
          <MenuItem icon={TextCursorInput} onChoose={() => setInserting(true)}>
            Insert into the lesson…
          </MenuItem>
        )}
        <MenuItem icon={Trash2} danger onChoose={() => setDeleting(message)}>
          Delete…
        </MenuItem>
      </Menu>
      {isInserting && session.lessonId !== null && (
        <Suspense>
          <InsertIntoLesson lessonId={session.lessonId} words={message.content} onClose={() => setInserting(false)} />
        </Suspense>
      )}
    </div>
  );
});
