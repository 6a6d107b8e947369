import "./templates.css";
import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { useTemplates } from "../templates.client.ts";
import { FillIn } from "./form/FillIn.tsx";
import { FromLesson } from "./FromLesson.tsx";
import { groupTemplates } from "./group-templates.ts";
import { TemplatesList } from "./TemplatesList.tsx";
import { useWarmEditor } from "./use-warm-editor.ts";

type TemplatesDialogProps = { isOpen: boolean; onClose: () => void; chosenId: string | null; onChoose: (id: string | null) => void };

export function TemplatesDialog({ isOpen, onClose, chosenId, onChoose }: TemplatesDialogProps) {
  const [filter, setFilter] = useState("");
  const [isFromLesson, setFromLesson] = useState(false);
  const isNarrow = useMedia("(max-width: 760px)");
  const { user } = useWorkspace();
  const navigate = useNavigate();
  const query = useTemplates(isOpen);
  const groups = groupTemplates(query.templates, user.id, filter);
  const listed = groups.flatMap(({ templates }) => templates);
  // Wide, the first is shown beside the list; narrow, the list comes first.
  const chosen = listed.find(({ id }) => id === chosenId) ?? (isNarrow ? undefined : listed[0]);
  const showsPane = isFromLesson || chosen !== undefined;

  useWarmEditor();

  const close = () => {
    setFilter("");
    setFromLesson(false);
    onClose();
  };
  const choose = (id: string) => {
    setFromLesson(false);
    onChoose(id);
  };
  const back = () => {
    setFromLesson(false);
    onChoose(null);
  };
  const openDraft = (lessonId: string) => {
    close();
    void navigate({ to: "/d/$lessonId", params: { lessonId } });
  };
  const edit = (templateId: string) => {
    close();
    void navigate({ to: "/t/$templateId", params: { templateId } });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Templates"
      size="big"
      count={query.isSuccess ? ` ${query.templates.length}` : ""}
      tools={
        <div className="input quiet templates-filter">
          <Icon of={Search} />
          <input
            aria-label="Filter templates"
            placeholder="Filter"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
      }
    >
      <div className="templates" data-pane={showsPane || undefined}>
        <TemplatesList
          query={query}
          groups={groups}
          filter={filter}
          chosenId={isFromLesson ? null : (chosen?.id ?? null)}
          isFromLesson={isFromLesson}
          onChoose={choose}
          onFromLesson={() => setFromLesson(true)}
        />
        {isFromLesson ? (
          <FromLesson onBack={isNarrow ? back : undefined} onMade={edit} />
        ) : (
          chosen && <FillIn key={chosen.id} template={chosen} onBack={isNarrow ? back : undefined} onMade={openDraft} onEdit={edit} />
        )}
      </div>
    </Dialog>
  );
}
