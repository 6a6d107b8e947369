import { Notice } from "#src/client/ui/Notice.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { Wrench } from "lucide-react";
import type { ReplyComponent } from "../../reply.rules.ts";
import { CardCode } from "./CardCode.tsx";
import "./card.css";

type TextCardProps = { part: ReplyComponent; onRepair: (part: ReplyComponent, reason: string) => void; isHeld: boolean };

/** Code of which no component could be made: it stays as text, with the reason. */
export function TextCard({ part, onRepair, isHeld }: TextCardProps) {
  const reason = part.problem ?? "It could not be read as a component";
  return (
    <section className="made-card" aria-label={`Code of ${part.name}`}>
      <CardCode jsxCode={part.jsxCode} cssCode={part.cssCode} />
      <Notice
        tone="warn"
        ways={
          <Button look="line" size="small" icon={Wrench} disabled={isHeld} onClick={() => onRepair(part, reason)}>
            Ask for a repair
          </Button>
        }
      >
        Kept as text: {reason.replace(/\.$/, "")}.
      </Notice>
    </section>
  );
}
