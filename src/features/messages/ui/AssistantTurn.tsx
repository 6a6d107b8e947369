import { memo } from "react";
import { RotateCcw } from "lucide-react";
import { clock, count, fullTime } from "#src/client/time-words.ts";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { MessageAttachments } from "#src/features/attachments/ui/MessageAttachments.tsx";
import type { BranchStep } from "../messages.rules.ts";
import { useReply } from "../reply-stream.client.ts";
import { useConversation } from "./conversation-state.tsx";
import { EditTurn } from "./EditTurn.tsx";
import { ReadAloud } from "./ReadAloud.tsx";
import { ReplyBody } from "./ReplyBody.tsx";
import { ReplyNotice } from "./ReplyNotice.tsx";
import { useReplyParts, wordsOf } from "./reply-parts.ts";
import { TurnActions } from "./TurnActions.tsx";
import { TurnHead } from "./TurnHead.tsx";
import { WritingFor } from "./WritingFor.tsx";

type AssistantTurnProps = { step: BranchStep; isEditing: boolean; isLast: boolean };

export const AssistantTurn = memo(function AssistantTurn({ step, isEditing, isLast }: AssistantTurnProps) {
  const { message } = step;
  const { text, waiting, isLost } = useReply(message);
  const isWriting = message.status === "streaming";
  const reply = useReplyParts(message, text);
  const spoken = reply ? wordsOf(reply) : text;
  const { model, omittedTurns, lessonShortened } = message.metadata;
  return (
    <Measure
      className="turn"
      margin={
        <TurnHead who="Assistant">
          {isLost ? (
            <span>connection lost</span>
          ) : isWriting ? (
            <WritingFor since={message.createdAt} />
          ) : (
            <time title={fullTime(message.createdAt)}>{clock(message.createdAt)}</time>
          )}
          {typeof model === "string" && <span title="What answered">{model}</span>}
        </TurnHead>
      }
    >
      <div className="body">
        {isEditing ? (
          <EditTurn message={message} />
        ) : reply ? (
          <ReplyBody reply={reply} isWriting={isWriting} isLost={isLost} />
        ) : (
          (text !== "" || isWriting) && (
            <div className={classes("read", isWriting && !isLost && "writing")} aria-busy={isWriting}>
              {text === "" ? !isLost && <span className="caret" /> : <Markdown text={text} isWriting={isWriting} />}
            </div>
          )
        )}
        <MessageAttachments attachments={message.attachments} />
        <ReplyNotice message={message} text={text} waiting={isWriting ? waiting : null} isLost={isLost} isLast={isLast} />
        {typeof omittedTurns === "number" && omittedTurns > 0 && <p className="aside">{omittedWords(omittedTurns)}</p>}
        {lessonShortened === true && <p className="aside">Only a part of the lesson was read: this model cannot read so much at once.</p>}
        {!isWriting && !isEditing && (
          <TurnActions step={step}>
            {spoken.trim() !== "" && <ReadAloud text={spoken} />}
            {isLast && message.status === "complete" && <WriteAgain step={step} />}
          </TurnActions>
        )}
      </div>
    </Measure>
  );
});

function WriteAgain({ step }: { step: BranchStep }) {
  const { writeAgain } = useConversation();
  return <IconButton className="on-hover" label="Write this reply again" icon={RotateCcw} onClick={() => void writeAgain(step.message)} />;
}

const omittedWords = (turns: number) =>
  turns === 1
    ? "The oldest message was left out: this model cannot read so much at once."
    : `The ${count(turns, "oldest message")} were left out: this model cannot read so much at once.`;
