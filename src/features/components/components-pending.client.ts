import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Component, CreateComponent, ListedComponent, SaveComponent } from "./components.contract.ts";

export const componentSubject = (id: string) => `component:${id}`;
/** Which one a conversation shows is decided in the order in which one chose. */
export const shownSubject = (sessionId: string) => `shown:${sessionId}`;

/** What a list shows: one conversation's, all of one's own, or what was deleted. */
export type ComponentFilter = { sessionId?: string; deleted?: boolean };

/** What lists show of a component. */
export function listedOf({ jsxCode: _, cssCode: __, metadata: ___, ...listed }: Component): ListedComponent {
  return listed;
}

/** A component that only this device knows so far, from the op that creates it. */
export function componentFrom(item: OutboxItem): Component {
  const input = item.input as CreateComponent & { id: string };
  return {
    id: input.id,
    sessionId: input.sessionId,
    name: input.name,
    jsxCode: input.jsxCode,
    cssCode: input.cssCode,
    componentType: input.componentType ?? "component",
    version: 1,
    author: "person",
    isCurrent: true,
    problem: null,
    metadata: input.metadata ?? {},
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
    deletedAt: null,
  };
}

type Some = ListedComponent & Partial<Pick<Component, "jsxCode" | "cssCode">>;

/**
 * What an op does to one component as soon as it is kept on this device. The version stays the server's, and so does what
 * it says of the code, until it has answered.
 */
function changed<C extends Some>(component: C, { path, input, subject, createdAt }: OutboxItem): C {
  const isIt = input.id === component.id;
  if (path === "components.save" && isIt) {
    const { name, jsxCode, cssCode } = input as SaveComponent;
    const code = "jsxCode" in component ? { ...(jsxCode !== undefined && { jsxCode }), ...(cssCode !== undefined && { cssCode }) } : {};
    return { ...component, ...(name !== undefined && { name }), ...code, updatedAt: Math.max(component.updatedAt, createdAt) };
  }
  if (path === "components.delete" && isIt) return { ...component, deletedAt: createdAt, isCurrent: false };
  if (path === "components.restore" && isIt) return { ...component, deletedAt: null };
  if (path === "components.setCurrent" && component.sessionId && subject === shownSubject(component.sessionId))
    return { ...component, isCurrent: isIt };
  if (path === "components.create" || path === "components.attach") {
    if (isIt) return { ...component, sessionId: String(input.sessionId), isCurrent: true };
    if (input.sessionId === component.sessionId) return { ...component, isCurrent: false };
  }
  if (path === "sessions.delete" && input.id === component.sessionId)
    return input.keepComponents === true ? { ...component, sessionId: null, isCurrent: false } : { ...component, deletedAt: createdAt };
  return component;
}

/** The server's component with this device's unacknowledged changes on top. Ops set aside change nothing. */
export function withPendingComponent<C extends Some>(stored: C, items: readonly OutboxItem[]): C {
  return items.reduce((component, item) => (item.state === "aside" ? component : changed(component, item)), stored);
}

type Pending = {
  filter: ComponentFilter;
  /** Components of other lists, which an op may bring into this one. */
  known?: (id: string) => ListedComponent | undefined;
};

/** The server's list with this device's unacknowledged changes on top, newest first. Ops set aside change nothing. */
export function withPendingComponents(
  listed: ListedComponent[],
  items: readonly OutboxItem[],
  { filter, known }: Pending,
): ListedComponent[] {
  const waiting = items.filter(({ path, state }) => state !== "aside" && (path.startsWith("components.") || path === "sessions.delete"));
  if (waiting.length === 0) return listed;
  const components = new Map(listed.map((component) => [component.id, component]));
  for (const item of waiting) {
    const id = String(item.input.id);
    if (!components.has(id)) {
      const other = item.path === "components.create" ? listedOf(componentFrom(item)) : known?.(id);
      if (other) components.set(id, other);
    }
    for (const [key, component] of components) components.set(key, changed(component, item));
  }
  return [...components.values()].filter((component) => belongs(component, filter)).sort(byPlaceIn(filter));
}

export const belongs = ({ sessionId, deletedAt }: ListedComponent, filter: ComponentFilter) =>
  (deletedAt !== null) === (filter.deleted === true) && (filter.sessionId === undefined || sessionId === filter.sessionId);

const timeIn = (component: ListedComponent, { deleted }: ComponentFilter) => (deleted ? (component.deletedAt ?? 0) : component.updatedAt);

/** The order of the server's lists: newest first; of what was deleted, the most recently deleted. */
export const byPlaceIn = (filter: ComponentFilter) => (a: ListedComponent, b: ListedComponent) =>
  timeIn(b, filter) - timeIn(a, filter) || (a.id < b.id ? 1 : -1);
