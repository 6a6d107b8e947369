import { useCallback, useRef } from "react";
import { classes } from "#src/client/ui/classes.ts";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import type { MadeComponent } from "#src/features/components/made.rules.ts";
import { repairRequest, repairWords, type Trouble } from "#src/features/components/repair.rules.ts";
import type { ReplyComponent } from "#src/features/components/reply.rules.ts";
import { ComponentCard } from "#src/features/components/ui/card/ComponentCard.tsx";
import { TextCard } from "#src/features/components/ui/card/TextCard.tsx";
import { WritingCard } from "#src/features/components/ui/card/WritingCard.tsx";
import { useConversation } from "./conversation-state.tsx";
import type { ReplyParts } from "./reply-parts.ts";

type ReplyBodyProps = { reply: NonNullable<ReplyParts>; isWriting: boolean; isLost: boolean };

/** A reply with components: its words as Markdown, and a card for each component between them. */
export function ReplyBody({ reply: { parts, isWhole }, isWriting, isLost }: ReplyBodyProps) {
  const { session, writing } = useConversation();
  const { repairMade, repairText } = useRepairs();
  const isHeld = writing !== null;
  return (
    <div className="reply-parts" aria-busy={isWriting}>
      {parts.map(({ part, made }, index) => {
        // Parts only come behind those that are there.
        const key = index;
        if (part.kind === "text") {
          const isLast = isWriting && index === parts.length - 1;
          return part.text.trim() === "" ? null : (
            <div key={key} className={classes("read", isLast && !isLost && "writing")}>
              <Markdown text={part.text} isWriting={isLast} />
            </div>
          );
        }
        if (made) return <ComponentCard key={key} sessionId={session.id} made={made} part={part} onRepair={repairMade} isHeld={isHeld} />;
        if (isWhole) return <TextCard key={key} part={part} onRepair={repairText} isHeld={isHeld} />;
        return <WritingCard key={key} part={part} isEnded={!isWriting} />;
      })}
    </div>
  );
}

/** Both ask in this conversation; the cards keep the same functions while it goes on. */
function useRepairs() {
  const { send } = useConversation();
  const latest = useRef(send);
  latest.current = send;
  const repairMade = useCallback((made: MadeComponent, trouble: Trouble) => {
    latest.current(repairWords(made.name, trouble), { metadata: { component: repairRequest(made) } });
  }, []);
  const repairText = useCallback((part: ReplyComponent, reason: string) => {
    const problem = { message: reason, part: "jsx" as const, line: null, column: null };
    latest.current(repairWords(part.name, { kind: "compile", problem }), { metadata: { component: repairRequest(null) } });
  }, []);
  return { repairMade, repairText };
}
