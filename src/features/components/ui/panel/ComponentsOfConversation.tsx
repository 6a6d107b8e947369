import { Link } from "@tanstack/react-router";
import { Component, Ellipsis, Eye, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useComponentActions, useComponents } from "../../components.client.ts";
import type { ListedComponent } from "../../components.contract.ts";
import { CardPreview } from "../card/CardPreview.tsx";
import "../card/card.css";

const SHOWN = 8;

/** The panel's part about components: the one that is shown, at work, and the others of this conversation. */
export function ComponentsOfConversation({ sessionId, isNew }: { sessionId: string; isNew: boolean }) {
  const { components, hasNextPage } = useComponents(sessionId, !isNew);
  const current = components.find(({ isCurrent }) => isCurrent);
  const others = components.filter((component) => component !== current);
  if (components.length === 0) return null;
  return (
    <>
      {current && <Shown component={current} sessionId={sessionId} />}
      {others.length > 0 && (
        <section>
          <h2>
            {current ? "Other components here" : "Components here"}
            <span>{`${others.length}${hasNextPage ? "+" : ""}`}</span>
          </h2>
          {others.slice(0, SHOWN).map((component) => (
            <OtherRow key={component.id} component={component} />
          ))}
          {(others.length > SHOWN || hasNextPage) && (
            <Link to="/components" className="btn small justify-self-start">
              All components
            </Link>
          )}
        </section>
      )}
    </>
  );
}

function Shown({ component, sessionId }: { component: ListedComponent; sessionId: string }) {
  const { id, name, version, problem } = component;
  return (
    <section>
      <h2>
        Component shown<span>version {version}</span>
      </h2>
      {problem === null ? (
        <div className="made-card small" inert>
          <CardPreview component={component} sessionId={sessionId} />
        </div>
      ) : (
        <p className="text-xs text-danger">This version does not compile.</p>
      )}
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate" title={name}>
          {name}
        </span>
        <Link to="/k/$componentId" params={{ componentId: id }} className="btn small" aria-label={`Open ${name}`}>
          Open
        </Link>
      </div>
    </section>
  );
}

function OtherRow({ component }: { component: ListedComponent }) {
  const { id, name, version } = component;
  const { setCurrent, remove } = useComponentActions();
  return (
    <div className="row-wrap">
      <RowLink to="/k/$componentId" params={{ componentId: id }} icon={Component} text={name} fact={`v${version}`} />
      <div className="row-acts">
        <Menu trigger={<IconButton label={`More about ${name}`} icon={Ellipsis} />}>
          <MenuItem icon={Eye} onChoose={() => void setCurrent(component)}>
            Show this one
          </MenuItem>
          <MenuItem icon={Trash2} danger onChoose={() => void remove(component)}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}
