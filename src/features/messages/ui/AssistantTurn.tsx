import { memo } from "react";
import { RotateCcw } from "lucide-react";
import { clock, fullTime } from "#src/client/time-words.ts";
import { CopyIcon } from "#src/client/ui/CopyButton.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { classes } from "#src/client/ui/classes.ts";
import type { BranchStep } from "../messages.rules.ts";
import { useReplyText } from "../reply-stream.client.ts";
import { useConversation } from "./conversation-state.tsx";
import { ReplyNotice } from "./ReplyNotice.tsx";
import { TurnHead } from "./TurnHead.tsx";
import { TurnStepper } from "./TurnStepper.tsx";
import { WritingFor } from "./WritingFor.tsx";

export const AssistantTurn = memo(function AssistantTurn({ step }: { step: BranchStep }) {
  const { message } = step;
  const text = useReplyText(message);
  const { writeAgain, last } = useConversation();
  const isWriting = message.status === "streaming";
  const { model } = message.metadata;
  return (
    <Measure
      as="article"
      className="turn"
      aria-busy={isWriting}
      data-status={message.status}
      margin={
        <TurnHead who="Assistant">
          {isWriting ? (
            <WritingFor since={message.createdAt} />
          ) : (
            <time title={fullTime(message.createdAt)}>{clock(message.createdAt)}</time>
          )}
          {typeof model === "string" && <span title="What answered">{model}</span>}
        </TurnHead>
      }
    >
      <div className="body">
        <div className={classes("read", isWriting && "writing")}>
          {text === "" && isWriting ? <span className="caret" /> : <Markdown text={text} isWriting={isWriting} />}
        </div>
        <ReplyNotice message={message} />
        {!isWriting && (text !== "" || step.siblings.length > 1) && (
          <div className="acts">
            <TurnStepper step={step} />
            {text !== "" && <CopyIcon className="on-hover" text={text} label="Copy the reply" />}
            {message.id === last?.id && message.status === "complete" && (
              <IconButton className="on-hover" label="Write this reply again" icon={RotateCcw} onClick={() => void writeAgain(message)} />
            )}
          </div>
        )}
      </div>
    </Measure>
  );
});
