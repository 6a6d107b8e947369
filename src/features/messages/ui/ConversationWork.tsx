import { statusOf } from "#src/client/offline/status.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { ShowPanel, ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { nameOf, sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import { ComposerBox } from "./ComposerBox.tsx";
import { useConversation } from "./conversation-state.tsx";
import { DeleteMessage } from "./DeleteMessage.tsx";
import { Talk } from "./Talk.tsx";

export function ConversationWork() {
  const { session } = useConversation();
  const view = useOutboxView(useOutbox());
  const status = statusOf({ view, subject: sessionSubject(session.id), savedAt: session.updatedAt });
  return (
    <Main>
      <Bar
        status={status.kind}
        start={<ShowSide />}
        title={nameOf(session)}
        sentence={<SavedStatus status={status} />}
        end={<ShowPanel label="About this conversation" />}
      />
      <Talk />
      <ComposerBox />
      <DeleteMessage />
    </Main>
  );
}
