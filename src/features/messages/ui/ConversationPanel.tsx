import { RotateCcw } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { ComponentsOfConversation } from "#src/features/components/ui/panel/ComponentsOfConversation.tsx";
import { ComponentsRow } from "#src/features/components/ui/panel/ComponentsRow.tsx";
import { LessonOfConversation } from "#src/features/lessons/ui/about/LessonOfConversation.tsx";
import { DraftsOfConversation } from "#src/features/lessons/ui/drafts/DraftsOfConversation.tsx";
import { DraftsRow } from "#src/features/lessons/ui/drafts/DraftsRow.tsx";
import { MakeLesson } from "#src/features/lessons/ui/MakeLesson.tsx";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import { SessionFacts } from "#src/features/sessions/ui/SessionFacts.tsx";
import { languageName } from "#src/client/languages.ts";
import { TemplatesRow } from "#src/features/templates/ui/TemplatesRow.tsx";
import { useConversation } from "./conversation-state.tsx";

export function ConversationPanel() {
  const { session, isNew, steps, failed, typedAt, writeAgain } = useConversation();
  const { update } = useSessionActions();
  return (
    <PanelFrame label="About this conversation" title="This conversation">
      <section>
        <MakeLesson session={session} hasMessages={steps.length > 0} typedAt={typedAt} />
        <LessonOfConversation session={session} />
        <div>
          <DraftsRow sessionId={session.id} />
          <TemplatesRow />
          <ComponentsRow sessionId={session.id} isNew={isNew} />
        </div>
        {failed && (
          <Button look="line" icon={RotateCcw} onClick={() => void writeAgain(failed)}>
            Retry the last reply
          </Button>
        )}
      </section>
      <ComponentsOfConversation sessionId={session.id} isNew={isNew} />
      <DraftsOfConversation sessionId={session.id} />
      <SessionFacts
        session={session}
        mode={session.mode}
        language={session.language}
        modelId={session.modelId}
        projectId={session.projectId}
        onLanguage={(language) => update({ id: session.id, language }, `Language: ${languageName(language)}`)}
        onModel={(modelId, name) => update({ id: session.id, modelId }, `Model: ${name}`)}
        onProject={(projectId, name) => update({ id: session.id, projectId }, `Project: ${name}`)}
      />
    </PanelFrame>
  );
}
