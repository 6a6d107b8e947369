import { Link, useNavigate } from "@tanstack/react-router";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { composerKey, useKeptText } from "./composer-text.ts";

/** What was typed for it and not sent is still on this device, and can go elsewhere. */
export function GoneConversation({ sessionId }: { sessionId: string }) {
  const { text } = useKeptText(composerKey(sessionId));
  return (
    <Main>
      <Bar start={<ShowSide />} title="Not here" />
      <div className="hello">
        <Measure>
          <div className="grid justify-items-start gap-4">
            <h2 className="page-title">This conversation is not here</h2>
            <p className="text-base text-ink-2">It may have been deleted, or it belongs to another account.</p>
            {text ? (
              <KeptWords sessionId={sessionId} text={text} />
            ) : (
              <Link to="/" className="btn fill">
                Start a new one
              </Link>
            )}
          </div>
        </Measure>
      </div>
    </Main>
  );
}

function KeptWords({ sessionId, text }: { sessionId: string; text: string }) {
  const { keptText } = useWorkspace();
  const navigate = useNavigate();
  async function startWith() {
    const other = await keptText.load(composerKey("new"));
    keptText.set(composerKey("new"), other && other !== text ? `${other}\n\n${text}` : text);
    await keptText.flush();
    await keptText.clear(composerKey(sessionId));
    await navigate({ to: "/" });
  }
  return (
    <>
      <p>What you had typed here is kept on this device:</p>
      <blockquote className="said w-full border-s-2 border-rule ps-4 text-base" dir="auto">
        {text}
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <Button look="fill" onClick={() => void startWith()}>
          Start a new conversation with it
        </Button>
        <CopyButton text={text} />
      </div>
    </>
  );
}
