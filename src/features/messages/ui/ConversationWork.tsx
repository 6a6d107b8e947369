import { statusOf } from "#src/client/offline/status.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { ShowPanel, ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import { nameOf, sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import { Composer } from "./Composer.tsx";
import { useComposerText } from "./composer-text.ts";
import { useConversation } from "./conversation-state.tsx";
import { Talk } from "./Talk.tsx";

export function ConversationWork() {
  const { session, steps, writing, failed, last, waiting, typedAt, actions, writeAgain, choose, hasChosen } = useConversation();
  const view = useOutboxView(useOutbox());
  const { update } = useSessionActions();
  const composer = useComposerText(session.id);
  const status = statusOf({ view, subject: sessionSubject(session.id), savedAt: session.updatedAt });
  const stop = writing ? () => void actions.stop(writing.id).done.catch(() => undefined) : undefined;
  const forked = steps.findLast((step) => step.siblings.length > 1);
  const goTo = (by: number) => {
    const sibling = forked?.siblings[forked.index + by];
    if (forked && sibling) choose(forked.message, sibling);
  };
  useShortcuts({ "Alt+ArrowLeft": forked && (() => goTo(-1)), "Alt+ArrowRight": forked && (() => goTo(1)) }, { outsideFields: true });
  useShortcuts({ "Ctrl+.": stop, R: last?.role === "assistant" && !writing && (() => void writeAgain(last)) });

  const send = () => {
    const { kept } = actions.send(composer.text, hasChosen && waiting.length === 0 ? last?.id : undefined);
    composer.handOver(kept);
  };
  const write = (text: string) => {
    typedAt.current = Date.now();
    composer.write(text);
  };

  return (
    <Main>
      <Bar
        status={status.kind}
        start={<ShowSide />}
        title={nameOf(session)}
        sentence={<SavedStatus status={status} />}
        end={<ShowPanel label="About this conversation" />}
      />
      <Talk onEdit={composer.write} />
      <Composer
        text={composer.text}
        onText={write}
        onSend={send}
        onStop={stop}
        mode={session.mode}
        onMode={(mode) => update({ id: session.id, mode }, `Mode: ${mode}`)}
        placeholder={failed ? "Write on, or retry the reply above" : "Reply, or ask for a lesson"}
      />
    </Main>
  );
}
