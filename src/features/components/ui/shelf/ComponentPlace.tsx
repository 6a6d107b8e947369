import { Link, useNavigate } from "@tanstack/react-router";
import { Ellipsis, MessageSquare, Trash2 } from "lucide-react";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useComponentActions } from "../../components.client.ts";
import type { ListedComponent } from "../../components.contract.ts";

/** A component in a list of the work: two lines. */
export function ComponentPlace({ component, now }: { component: ListedComponent; now: number }) {
  const { id, name, sessionId, updatedAt } = component;
  const { remove } = useComponentActions();
  const navigate = useNavigate();
  return (
    <div className="row-wrap">
      <Link to="/k/$componentId" params={{ componentId: id }} className="row hit place">
        <span className="t" title={name}>
          {name}
        </span>
        <span className="n">
          <time title={fullTime(updatedAt)}>{shortTime(updatedAt, now)}</time>
        </span>
        <span className="s">{factsOf(component)}</span>
      </Link>
      <div className="row-acts">
        <Menu trigger={<IconButton label={`More about ${name}`} icon={Ellipsis} />}>
          {sessionId && (
            <MenuItem icon={MessageSquare} onChoose={() => void navigate({ to: "/c/$sessionId", params: { sessionId } })}>
              Open its conversation
            </MenuItem>
          )}
          <MenuItem icon={Trash2} danger onChoose={() => void remove(component)}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}

const WRITERS: Record<ListedComponent["author"], string> = { person: "by hand", model: "by a model", planner: "by the planner" };

function factsOf({ version, author, problem, sessionId }: ListedComponent): string {
  const facts = [`Version ${version}, ${WRITERS[author]}`];
  if (problem) facts.push("does not compile");
  if (sessionId === null) facts.push("kept without its conversation");
  return facts.join("; ");
}
