import { useEffect } from "react";
import { Link } from "@tanstack/react-router";
import { Square } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { WritingFor } from "#src/features/messages/ui/WritingFor.tsx";
import { useWorkbench } from "../workbench-state.tsx";

/** Retry feedback and “done” go by themselves after this. */
const DONE_MS = 3_000;
const SHOWN_WORDS = 160;

/** What became of the newest prompt: words as they come, Stop, why it failed, and what it brought. */
export function AskProgress() {
  const { asking, component, connection, stop, retry, discard, dismiss } = useWorkbench();
  const isDone = asking?.step === "done" && asking.hasVersion && asking.type !== "explain";
  const replyId = asking?.step === "done" ? asking.reply.id : null;
  useEffect(() => {
    if (!isDone || !replyId) return;
    const timer = setTimeout(dismiss, DONE_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `dismiss` is made anew with each drawing
  }, [isDone, replyId]);
  if (!asking) return null;

  if (asking.step === "sending")
    return (
      <Notice tone="plain" className="wb-progress">
        {connection === "offline" ? "Kept on this device. It is sent once the server answers:" : "Sending…"} “{shortened(asking.words)}”
      </Notice>
    );
  if (asking.step === "aside")
    return (
      <Notice
        tone="danger"
        className="wb-progress"
        ways={
          <>
            <Button size="small" onClick={discard}>
              Discard
            </Button>
            <Button look="line" size="small" onClick={retry}>
              Retry
            </Button>
          </>
        }
      >
        Not sent: {asking.item.problem?.words} “{shortened(asking.words)}” is kept.
      </Notice>
    );
  if (asking.step === "failed")
    return (
      <Notice
        tone="danger"
        className="wb-progress"
        ways={
          <>
            <Button size="small" onClick={dismiss}>
              Leave it
            </Button>
            <Button look="line" size="small" onClick={retry}>
              Retry
            </Button>
          </>
        }
      >
        {asking.reply.status === "stopped" ? "Stopped." : `It did not work: ${asking.reply.error?.words ?? "the reply broke off."}`} Version{" "}
        {component.version} stays.
      </Notice>
    );
  if (asking.step === "writing")
    return (
      <div className="wb-progress wb-writing" role="status" aria-live="off">
        <div className="flex items-center gap-2 text-xs text-ink-3">
          <WritingFor since={asking.reply.createdAt} />
          <span className="min-w-0 flex-1 truncate">“{shortened(asking.words)}”</span>
          <Button look="stop" size="small" icon={Square} onClick={stop}>
            Stop
          </Button>
        </div>
        {asking.type === "explain" ? (
          <Explained text={asking.text} isWriting />
        ) : (
          asking.text !== "" && <p className="wb-words">{tailOf(asking.text)}</p>
        )}
      </div>
    );
  if (asking.type === "explain")
    return (
      <div className="wb-progress wb-writing" role="status">
        <Explained text={asking.reply.content} />
        <div className="flex justify-end">
          <Button look="line" size="small" onClick={dismiss}>
            Close
          </Button>
        </div>
      </div>
    );
  return asking.hasVersion ? (
    <Notice tone="accent" className="wb-progress">
      Version {component.version} is shown: “{shortened(asking.words)}”
    </Notice>
  ) : (
    <Notice
      tone="warn"
      className="wb-progress"
      ways={
        <>
          <Button size="small" onClick={dismiss}>
            Close
          </Button>
          {component.sessionId && (
            <Link to="/c/$sessionId" params={{ sessionId: component.sessionId }} search={{ m: asking.reply.id }} className="btn line small">
              Read the reply
            </Link>
          )}
        </>
      }
    >
      The reply brought no new version. Version {component.version} stays.
    </Notice>
  );
}

function Explained({ text, isWriting = false }: { text: string; isWriting?: boolean }) {
  return (
    <div className="read wb-explained" tabIndex={0} role="region" aria-label="Explanation">
      <Markdown text={text} isWriting={isWriting} />
    </div>
  );
}

const shortened = (words: string) => (words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words);
/** The last lines, so that one sees it going on. */
const tailOf = (text: string) => text.trimEnd().split("\n").slice(-3).join("\n");
