import { memo } from "react";
import { clock, fullTime } from "#src/client/time-words.ts";
import { CopyIcon } from "#src/client/ui/CopyButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import type { BranchStep } from "../messages.rules.ts";
import { TurnHead } from "./TurnHead.tsx";
import { TurnStepper } from "./TurnStepper.tsx";

export const OwnTurn = memo(function OwnTurn({ step }: { step: BranchStep }) {
  const { message } = step;
  return (
    <Measure
      as="article"
      className="turn you"
      margin={
        <TurnHead who="You">
          <time title={fullTime(message.createdAt)}>{clock(message.createdAt)}</time>
        </TurnHead>
      }
    >
      <div className="body">
        <div className="said" dir="auto">
          {message.content}
        </div>
        {step.siblings.length > 1 && (
          <div className="acts">
            <TurnStepper step={step} />
            <CopyIcon className="on-hover" text={message.content} />
          </div>
        )}
      </div>
    </Measure>
  );
});
