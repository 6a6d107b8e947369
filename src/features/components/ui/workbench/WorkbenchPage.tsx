import "./workbench.css";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { Frame } from "#src/client/frame/Frame.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useComponent, useComponentActions } from "../../components.client.ts";
import type { Component } from "../../components.contract.ts";
import { type CodeDocument, openCode } from "./document/code-document.ts";
import { loadKept } from "./document/kept-code.ts";
import { Workbench } from "./Workbench.tsx";
import { WorkbenchProvider } from "./workbench-state.tsx";
import { WorkbenchSkeleton } from "./WorkbenchSkeleton.tsx";

export function WorkbenchPage() {
  const { componentId } = useParams({ from: "/k/$componentId" });
  return (
    <Frame>
      <OpenedComponent key={componentId} componentId={componentId} />
    </Frame>
  );
}

function OpenedComponent({ componentId }: { componentId: string }) {
  const { component, stored, error, isNew, refetch } = useComponent(componentId);
  const { restore } = useComponentActions();
  useTitle(component?.name ?? "Component");
  const known = stored ?? component;
  // Deleted elsewhere, it is still known from before.
  const isGone = error !== null && factsOf(error).code === "NOT_FOUND";
  if (!known && error) {
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">{isGone ? "This component is not here" : "The component could not be opened"}</h1>
          <p className="text-base text-ink-2">{isGone ? "It may have been deleted, or it belongs to another account." : wordsFor(error)}</p>
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
  if (component && (component.deletedAt !== null || isGone))
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">“{component.name}” is deleted</h1>
          <p className="text-base text-ink-2">It can come back for 30 days, with all its versions.</p>
          <div className="flex gap-2">
            <Button look="fill" onClick={() => restore(component)}>
              Bring it back
            </Button>
            <Link to="/" className="btn">
              Go to your conversations
            </Link>
          </div>
        </div>
      </main>
    );
  if (!known || !component || (isNew && !stored && !component)) return <WorkbenchSkeleton />;
  return <OpenedDocument component={known} shown={component} />;
}

/**
 * Opens the document with what this device kept of it; closes it, saving, when the page is left. `component`: as the server
 * has it; `shown`: with this device's changes on top.
 */
function OpenedDocument({ component, shown }: { component: Component; shown: Component }) {
  const { outbox, keptText } = useWorkspace();
  const [document, setDocument] = useState<CodeDocument | null>(null);
  // A newer copy of the same component goes to the open document, below.
  const first = useRef(component);
  const { id } = component;

  useEffect(() => {
    let isGone = false;
    let opened: CodeDocument | undefined;
    void loadKept(keptText, id)
      .catch(() => undefined) // this device keeps nothing: there is nothing to restore
      .then((kept) => {
        if (isGone) return;
        opened = openCode({ component: first.current, kept, outbox, keptText });
        setDocument(opened);
      });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [id, outbox, keptText]);

  useEffect(() => document?.serverHas(component), [document, component]);

  if (!document) return <WorkbenchSkeleton />;
  return (
    <WorkbenchProvider component={shown} document={document}>
      <Workbench />
    </WorkbenchProvider>
  );
}
