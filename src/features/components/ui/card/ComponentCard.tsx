import { memo, useCallback, useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { Code, Maximize2, Minimize2, SquarePen } from "lucide-react";
import { CopyIcon } from "#src/client/ui/CopyButton.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { FromFrame } from "../../frame.contract.ts";
import type { MadeComponent } from "../../made.rules.ts";
import type { Trouble } from "../../repair.rules.ts";
import type { ReplyComponent } from "../../reply.rules.ts";
import { CardCode, codeToCopy } from "./CardCode.tsx";
import { CardHead } from "./CardHead.tsx";
import { CardPreview } from "./CardPreview.tsx";
import { CardTrouble } from "./CardTrouble.tsx";
import { GoneCard } from "./GoneCard.tsx";
import { keepInPlace } from "./keep-in-place.ts";
import { useStanding } from "./use-standing.ts";
import "./card.css";

type ComponentCardProps = {
  sessionId: string;
  made: MadeComponent;
  /** The code as the reply says it. */
  part: ReplyComponent;
  onRepair: (made: MadeComponent, trouble: Trouble) => void;
  isHeld: boolean;
};

/** A component that a reply made, in the conversation: it can be tried out, opened, copied, and repaired when it does not work. */
export const ComponentCard = memo(function ComponentCard({ sessionId, made, part, onRepair, isHeld }: ComponentCardProps) {
  const { name, version } = made;
  const standing = useStanding(sessionId, made);
  const section = useRef<HTMLElement>(null);
  const [isCodeShown, showCode] = useState(false);
  const [isBigger, setBigger] = useState(false);
  const [failure, setFailure] = useState<Trouble | null>(null);
  const onMessage = useCallback((message: FromFrame) => {
    const failed = failureIn(message);
    // The first one is the reason; what follows from it is not.
    if (failed) setFailure((known) => known ?? failed);
  }, []);
  const onStart = useCallback(() => setFailure(null), []);
  const toggle = (set: (is: boolean) => void, is: boolean) => {
    keepInPlace(section.current);
    set(!is);
  };
  const repair = (trouble: Trouble) => onRepair(made, trouble);
  const isThere = standing.state === "there";
  const isShown = made.problem === null && version > 0;

  return (
    <section ref={section} className="made-card" aria-label={`Component ${name}`}>
      <CardHead name={name} fact={version > 0 ? versionWords(version, standing.latest) : "Not taken over"}>
        {isShown && isThere && (
          <IconButton
            label={isBigger ? "Smaller" : "Bigger"}
            icon={isBigger ? Minimize2 : Maximize2}
            onClick={() => toggle(setBigger, isBigger)}
          />
        )}
        <CopyIcon text={codeToCopy(part)} label="Copy code" />
        <IconButton
          label={isCodeShown ? "Hide code" : "Show code"}
          icon={Code}
          aria-expanded={isCodeShown}
          onClick={() => toggle(showCode, isCodeShown)}
        />
        {isThere && (
          <Link to="/k/$componentId" params={{ componentId: made.id }} className="btn line small" aria-label={`Open ${name}`}>
            <Icon of={SquarePen} small />
            Open
          </Link>
        )}
      </CardHead>
      {!isThere ? (
        <GoneCard made={made} canComeBack={standing.state === "deleted"} />
      ) : (
        <>
          {made.problem && (
            <CardTrouble
              trouble={{ kind: "compile", problem: made.problem }}
              what={`Version ${version} does not compile.`}
              code={part}
              onRepair={repair}
              isHeld={isHeld}
            />
          )}
          {version < 0 && <p className="px-3 pb-3 text-ink-2">It was changed by hand meanwhile. Both are kept: open it to decide.</p>}
          {isShown && <CardPreview component={made} sessionId={sessionId} isBigger={isBigger} onStart={onStart} onMessage={onMessage} />}
          {failure && (
            <div className="pt-2">
              <CardTrouble trouble={failure} what="It stopped with an error." code={part} onRepair={repair} isHeld={isHeld} />
            </div>
          )}
        </>
      )}
      {isCodeShown && <CardCode jsxCode={part.jsxCode} cssCode={part.cssCode} />}
    </section>
  );
});

const versionWords = (version: number, latest: number | null) =>
  latest !== null && latest > version ? `version ${version} of ${latest}` : `version ${version}`;

function failureIn(message: FromFrame): Trouble | null {
  if (message.type === "error") return { kind: "run", message: message.message, line: message.line ?? null };
  return message.type === "stopped" ? { kind: "run", message: message.reason, line: message.line ?? null } : null;
}
