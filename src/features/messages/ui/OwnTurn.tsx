import { memo } from "react";
import { clock, fullTime } from "#src/client/time-words.ts";
import { Measure } from "#src/client/ui/Measure.tsx";
import { MessageAttachments } from "#src/features/attachments/ui/MessageAttachments.tsx";
import type { BranchStep } from "../messages.rules.ts";
import { EditTurn } from "./EditTurn.tsx";
import { TurnActions } from "./TurnActions.tsx";
import { TurnHead } from "./TurnHead.tsx";

export const OwnTurn = memo(function OwnTurn({ step, isEditing }: { step: BranchStep; isEditing: boolean }) {
  const { message } = step;
  return (
    <Measure
      className="turn you"
      margin={
        <TurnHead who="You">
          <time title={fullTime(message.createdAt)}>{clock(message.createdAt)}</time>
        </TurnHead>
      }
    >
      <div className="body">
        {isEditing ? (
          <EditTurn message={message} />
        ) : (
          <div className="said" dir="auto">
            {message.content}
          </div>
        )}
        <MessageAttachments attachments={message.attachments} />
        {!isEditing && <TurnActions step={step} />}
      </div>
    </Measure>
  );
});
