import { Plus } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import type { useTemplates } from "../templates.client.ts";
import type { TemplateGroup } from "./group-templates.ts";
import { TemplateItem } from "./TemplateItem.tsx";
import { useRowKeys } from "./use-row-keys.ts";

type TemplatesListProps = {
  query: ReturnType<typeof useTemplates>;
  groups: TemplateGroup[];
  filter: string;
  chosenId: string | null;
  isFromLesson: boolean;
  onChoose: (id: string) => void;
  onFromLesson: () => void;
};

export function TemplatesList({ query, groups, filter, chosenId, isFromLesson, onChoose, onFromLesson }: TemplatesListProps) {
  const onKeyDown = useRowKeys();
  return (
    <div className="templates-list" onKeyDown={onKeyDown}>
      <div className="scroll" tabIndex={-1}>
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={groups.length === 0}
          failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={5} lines={2} className="px-5" />}
          empty={
            <p className="px-5 py-4 text-ink-2">
              {filter.trim() ? `No template has “${filter.trim()}” in it.` : "No templates yet. Make one from a lesson that went well."}
            </p>
          }
        >
          {groups.map(({ title, templates }) => (
            <section key={title} aria-label={title}>
              <h3 className="group-title !px-5">{title}</h3>
              {templates.map((template) => (
                <TemplateItem
                  key={template.id}
                  template={template}
                  isChosen={template.id === chosenId}
                  onChoose={() => onChoose(template.id)}
                />
              ))}
            </section>
          ))}
        </ListState>
      </div>
      <div className="templates-new">
        <Button icon={Plus} wide className="!justify-start" aria-pressed={isFromLesson} onClick={onFromLesson}>
          New template from a lesson
        </Button>
      </div>
    </div>
  );
}
