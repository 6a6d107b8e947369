import { useEffect, useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Bar } from "#src/client/ui/Bar.tsx";
import { ShowPanel, ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useComposerFiles } from "#src/features/attachments/composer-files.client.ts";
import { ModelPicker } from "#src/features/ai/ui/ModelPicker.tsx";
import { useLessonActions } from "#src/features/lessons/lessons.client.ts";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import { ownLanguage } from "#src/features/sessions/sessions-pending.client.ts";
import { sendMessage } from "../messages.client.ts";
import { Composer } from "./Composer.tsx";
import { composerKey, useComposerText } from "./composer-text.ts";
import { NewConversationPanel } from "./NewConversationPanel.tsx";
import { Starts } from "./Starts.tsx";

/** The conversation is created by its first message. `project`: the one it is begun in. */
export function NewConversation({ project }: { project: string | null }) {
  useTitle("A new conversation");
  const outbox = useOutbox();
  const navigate = useNavigate();
  const sessions = useSessionActions();
  const lessons = useLessonActions();
  const composer = useComposerText("new");
  const files = useComposerFiles(composerKey("new"));
  const [mode, setMode] = useState<Mode>("learn");
  const [language, setLanguage] = useState(ownLanguage);
  const [modelId, setModel] = useState<string | null>(null);
  const [projectId, setProject] = useState(project);
  useEffect(() => setProject(project), [project]);

  const send = (content: string) => {
    const sessionId = sessions.create({ mode, language, modelId, projectId });
    const isOwn = content === composer.text;
    const op = sendMessage(outbox, { sessionId, content, ...(isOwn && { attachmentIds: files.ids }) });
    if (isOwn) {
      composer.handOver(op.kept);
      files.handOver(op);
    }
    void navigate({ to: "/c/$sessionId", params: { sessionId } });
  };
  const writeMyself = () => void navigate({ to: "/d/$lessonId", params: { lessonId: lessons.create() } });

  return (
    <>
      <Main>
        <Bar
          start={<ShowSide />}
          title="New conversation"
          sentence={<StatusLine kind="plain">Kept from the first word</StatusLine>}
          end={<ShowPanel label="About this conversation" />}
        />
        <Starts onSend={send} onWriteMyself={writeMyself} />
        <Composer
          text={composer.text}
          onText={composer.write}
          onSend={() => send(composer.text)}
          files={files}
          mode={mode}
          onMode={setMode}
          model={<ModelPicker value={modelId} onChange={setModel} />}
          placeholder="Subject, class, minutes"
        />
      </Main>
      <NewConversationPanel
        {...{ mode, language, modelId, projectId }}
        onLanguage={setLanguage}
        onModel={setModel}
        onProject={setProject}
      />
    </>
  );
}
