import { useMemo } from "react";
import { RotateCcw } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { waitingMessages } from "../messages-pending.client.ts";
import { markRetried } from "./retried.ts";

/** The server refused to make it: what was said in it stands here, with the reason and the ways out. */
export function RefusedConversation({ creation }: { creation: OutboxItem }) {
  const outbox = useOutbox();
  const { items } = useOutboxView(outbox);
  const said = useMemo(() => waitingMessages(items, String(creation.input.id), []), [items, creation]);
  const retry = () => {
    markRetried(creation.mutationId);
    void outbox.retry(creation.mutationId);
  };
  const discard = () => {
    for (const { item } of said) void outbox.discard(item.mutationId);
    void outbox.discard(creation.mutationId);
  };
  return (
    <Main>
      <Bar start={<ShowSide />} title="New conversation" />
      <div className="hello">
        <Measure>
          <div className="grid gap-4">
            {said.map(({ id, content }) => (
              <blockquote key={id} className="said border-s-2 border-rule ps-4 text-base" dir="auto">
                {content}
              </blockquote>
            ))}
            <Notice
              tone="danger"
              ways={
                <>
                  <Button look="line" size="small" icon={RotateCcw} onClick={retry}>
                    Retry
                  </Button>
                  <CopyButton size="small" look="bare" text={said.map(({ content }) => content).join("\n\n")} />
                  <Button look="red" size="small" onClick={discard}>
                    Discard
                  </Button>
                </>
              }
            >
              The conversation was not made. {creation.problem?.words} Your words are kept on this device.
            </Notice>
          </div>
        </Measure>
      </div>
    </Main>
  );
}
