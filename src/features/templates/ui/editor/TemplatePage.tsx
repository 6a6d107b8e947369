import "../templates.css";
import { useParams } from "@tanstack/react-router";
import { Frame } from "#src/client/frame/Frame.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { NotOpened } from "#src/features/lessons/ui/NotOpened.tsx";
import { useTemplate } from "../../templates.client.ts";
import { plainTitle } from "../group-templates.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";

export function TemplatePage() {
  const { templateId } = useParams({ from: "/t/$templateId" });
  return (
    <Frame>
      <OpenedTemplate key={templateId} templateId={templateId} />
    </Frame>
  );
}

function OpenedTemplate({ templateId }: { templateId: string }) {
  const { template, stored, error, isFetchedAfterMount, isNew, refetch } = useTemplate(templateId, true);
  useTitle(template ? `${plainTitle(template)}, template` : "Template");
  if (!template && error)
    return (
      <NotOpened
        thing="template"
        subject="The template"
        error={error}
        why="It may have been deleted, or it is not shared with you."
        onRetry={() => void refetch()}
      />
    );
  // What the server has now, or all that there is while it does not answer.
  if (!template || (!isNew && !isFetchedAfterMount)) return null;
  return <TemplateEditor template={template} stored={stored} />;
}
