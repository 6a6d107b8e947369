import "../templates.css";
import { Link, useParams } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { Frame } from "#src/client/frame/Frame.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
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
  if (!template && error) {
    const isGone = factsOf(error).code === "NOT_FOUND";
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">{isGone ? "This template is not here" : "The template could not be opened"}</h1>
          <p className="text-base text-ink-2">{isGone ? "It may have been deleted, or it is not shared with you." : wordsFor(error)}</p>
          {isGone ? (
            <Link to="/" className="btn fill">
              Go to your conversations
            </Link>
          ) : (
            <Button look="fill" onClick={() => void refetch()}>
              Retry
            </Button>
          )}
        </div>
      </main>
    );
  }
  // What the server has now, or all that there is while it does not answer.
  if (!template || (!isNew && !isFetchedAfterMount)) return null;
  return <TemplateEditor template={template} stored={stored} />;
}
