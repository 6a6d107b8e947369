import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { BranchStep } from "../messages.rules.ts";
import { useConversation } from "./conversation-state.tsx";

/** ‹ 2/3 ›: the other versions of a turn. */
export function TurnStepper({ step }: { step: BranchStep }) {
  const { choose } = useConversation();
  const { siblings, index } = step;
  if (siblings.length < 2) return null;
  const go = (by: number) => {
    const id = siblings[index + by];
    if (id) choose(id);
  };
  return (
    <span className="stepper">
      <IconButton label="Earlier version" icon={ChevronLeft} disabled={index === 0} onClick={() => go(-1)} />
      <span aria-label={`Version ${index + 1} of ${siblings.length}`} role="img">
        {index + 1}/{siblings.length}
      </span>
      <IconButton label="Later version" icon={ChevronRight} disabled={index === siblings.length - 1} onClick={() => go(1)} />
    </span>
  );
}
