import { useComposerFiles } from "#src/features/attachments/composer-files.client.ts";
import { ModelPicker } from "#src/features/ai/ui/ModelPicker.tsx";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import { Composer } from "./Composer.tsx";
import { composerKey, useComposerText } from "./composer-text.ts";
import { useConversation } from "./conversation-state.tsx";

/** The composer with its text, which is its own matter: typing draws nothing else again. */
export function ComposerBox() {
  const { session, writing, failed, isLost, typedAt, compose, actions, send } = useConversation();
  const { update } = useSessionActions();
  const { text, write, handOver } = useComposerText(session.id);
  const files = useComposerFiles(composerKey(session.id));
  compose.current = write;
  return (
    <Composer
      text={text}
      onText={(next) => {
        typedAt.current = Date.now();
        write(next);
      }}
      files={files}
      onSend={() => {
        const op = send(text, { attachmentIds: files.ids });
        handOver(op.kept);
        files.handOver(op);
      }}
      onStop={writing && !isLost ? () => void actions.stop(writing.id) : undefined}
      mode={session.mode}
      onMode={(mode) => update({ id: session.id, mode }, `Mode: ${mode}`)}
      model={
        <ModelPicker value={session.modelId} onChange={(modelId, { name }) => update({ id: session.id, modelId }, `Model: ${name}`)} />
      }
      placeholder={failed ? "Write on, or retry the reply above" : "Reply, or ask for a lesson, a quiz"}
    />
  );
}
