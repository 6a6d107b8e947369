import { ArrowLeft, Component as ComponentIcon, MessageSquare, MousePointer2 } from "lucide-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { wordsFor } from "#src/client/words.ts";
import { SidebarFoot } from "#src/client/frame/SidebarFoot.tsx";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useSession } from "#src/features/sessions/sessions.client.ts";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";
import { useComponentActions, useComponents } from "../../components.client.ts";
import { factOf, nameOfElement, type TreeElement } from "./preview/elements.ts";
import { useWorkbench } from "./workbench-state.tsx";

/** The way back, the conversation's components, and what the preview draws. */
export function WorkbenchSide() {
  const { component } = useWorkbench();
  return (
    <>
      {component.sessionId ? <BackToConversation sessionId={component.sessionId} /> : <BackToAll />}
      <div className="scroll pb-2">
        {component.sessionId ? <ComponentsGroup sessionId={component.sessionId} /> : <AloneGroup />}
        <ElementsGroup />
      </div>
      <SidebarFoot />
    </>
  );
}

function BackToConversation({ sessionId }: { sessionId: string }) {
  const { session } = useSession(sessionId);
  const name = session ? nameOf(session) : "The conversation";
  return (
    <div className="brand !ps-2">
      <Link
        to="/c/$sessionId"
        params={{ sessionId }}
        className="icon-btn"
        aria-label="Back to the conversation"
        title="Back to the conversation"
      >
        <Icon of={ArrowLeft} />
      </Link>
      <span className="flex-1 truncate text-ink-2" title={name}>
        {name}
      </span>
      <HideSide />
    </div>
  );
}

function BackToAll() {
  return (
    <div className="brand !ps-2">
      <Link to="/components" className="icon-btn" aria-label="Back to your components" title="Back to your components">
        <Icon of={ArrowLeft} />
      </Link>
      <span className="flex-1 truncate text-ink-2">Your components</span>
      <HideSide />
    </div>
  );
}

/** Its conversation was deleted: asking for a change makes a new one. */
function AloneGroup() {
  const { component, state } = useWorkbench();
  return (
    <Group title="Component">
      <RowButton icon={ComponentIcon} text={state.text.name} fact={`v${component.version}`} aria-current="page" />
      <p className="px-2 py-1 text-xs text-ink-3">
        <Icon of={MessageSquare} small /> It is in no conversation. Asking for a change begins one.
      </p>
    </Group>
  );
}

function ComponentsGroup({ sessionId }: { sessionId: string }) {
  const { component, state } = useWorkbench();
  const { components, loadMore, ...query } = useComponents(sessionId);
  const { setCurrent } = useComponentActions();
  const navigate = useNavigate();
  const { side } = useColumns();
  return (
    <Group title="Components">
      <ListState
        state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={components.length === 0}
        failure={`The components could not be loaded: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={2} className="px-2" />}
        empty={<p className="px-2 text-xs text-ink-3">No others in this conversation.</p>}
      >
        {components.map((each) => (
          <RowButton
            key={each.id}
            icon={ComponentIcon}
            text={each.id === component.id ? state.text.name : each.name}
            fact={`v${each.version}`}
            aria-current={each.id === component.id ? "page" : undefined}
            onClick={() => {
              if (!each.isCurrent) setCurrent(each);
              if (side.isFloating) side.show(false);
              if (each.id !== component.id) void navigate({ to: "/k/$componentId", params: { componentId: each.id } });
            }}
          />
        ))}
        {query.hasNextPage && <RowButton text="Older ones" onClick={loadMore} />}
      </ListState>
    </Group>
  );
}

function ElementsGroup() {
  const { outline, selected, pointed, isPointing, setSelected, openAsk } = useWorkbench();
  const { side } = useColumns();
  const current = (isPointing ? pointed : null) ?? selected;
  const choose = (element: TreeElement) => {
    setSelected(element.selector === selected?.selector && !isPointing ? null : element);
    if (isPointing) ask(element);
  };
  const ask = (element: TreeElement) => {
    if (side.isFloating) side.show(false);
    openAsk({ element, type: "modify" });
  };
  if (outline.length === 0) return null;
  return (
    <Group title="Elements">
      {outline.map((element, index) => {
        const name = nameOfElement(element);
        const fact = factOf(outline, index);
        return (
          <div key={element.selector} className="row-wrap">
            <button
              type="button"
              className="row wb-element"
              style={{ paddingInlineStart: 8 + Math.min(element.depth, 8) * 16 }}
              aria-current={current?.selector === element.selector || undefined}
              onClick={() => choose(element)}
            >
              <code>{name}</code>
              <span className="truncate text-ink-3" title={fact}>
                {fact}
              </span>
            </button>
            <span className="row-acts">
              <IconButton label={`Change ${name}`} icon={MousePointer2} small onClick={() => ask(element)} />
            </span>
          </div>
        );
      })}
    </Group>
  );
}
