import type { ReactNode } from "react";
import { Wrench } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { type Trouble, troubleWords } from "../../repair.rules.ts";
import { linesAround } from "./code-lines.ts";

type CardTroubleProps = {
  trouble: Trouble;
  /** What happened, before the reason. */
  what: string;
  code: { jsxCode: string; cssCode: string };
  onRepair: (trouble: Trouble) => void;
  /** A reply is being written: one asks when it has ended. */
  isHeld: boolean;
  ways?: ReactNode;
};

/** What is wrong and at which line, the line itself, and the way to have it repaired. */
export function CardTrouble({ trouble, what, code, onRepair, isHeld, ways }: CardTroubleProps) {
  const { part, line } = trouble.kind === "compile" ? trouble.problem : { part: "jsx" as const, line: trouble.line };
  const text = part === "css" ? code.cssCode : code.jsxCode;
  return (
    <>
      <Notice
        tone="danger"
        ways={
          <>
            {ways}
            <Button look="line" size="small" icon={Wrench} disabled={isHeld} onClick={() => onRepair(trouble)}>
              Ask for a repair
            </Button>
          </>
        }
      >
        <b>{what}</b> {troubleWords(trouble)}
        {isHeld && " A repair can be asked for when the reply is complete."}
      </Notice>
      {line !== null && text !== "" && (
        <pre className="excerpt mono" dir="ltr" tabIndex={0} role="group" aria-label={`Code around line ${line}`}>
          {linesAround(text, line).map((each) => (
            <span key={each.line} className={each.line === line ? "bad" : undefined}>
              <i>{each.line}</i>
              {each.text}
            </span>
          ))}
        </pre>
      )}
    </>
  );
}
