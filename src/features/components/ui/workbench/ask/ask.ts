import type { Outbox } from "#src/client/offline/outbox.ts";
import type { Sent } from "#src/features/messages/messages.contract.ts";
import { firstLine, sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import { newId } from "#src/shared/ids.ts";
import type { ListedComponent, PointedElement } from "../../../components.contract.ts";

export type Asked = {
  words: string;
  interactionType: "modify" | "fix" | "explain" | (string & {});
  /** Null: the whole component. */
  element: PointedElement | null;
  /** The one that is looked at; absent: the newest. */
  baseVersion?: number;
};

/** Messages that were sent from this page: how they ended is said where their component is open. */
export const askedHere = new Set<string>();

type About = Pick<ListedComponent, "id" | "name" | "sessionId" | "version">;

/**
 * Asks about a component in its conversation; one that has none is put into `newSession()` first. All of it is in the
 * outbox at once, in the order in which it has to be sent.
 */
export function askAbout(outbox: Outbox, component: About, asked: Asked, newSession: () => string) {
  const sessionId = component.sessionId ?? newSession();
  const subject = sessionSubject(sessionId);
  if (component.sessionId === null) {
    const attach = { path: "components.attach", input: { id: component.id, sessionId }, subject };
    outbox.enqueue({ ...attach, label: `Put “${component.name}” into a conversation` }).done.catch(shownElsewhere);
  }
  const messageId = newId();
  askedHere.add(messageId);
  const request = {
    id: component.id,
    baseVersion: asked.baseVersion ?? component.version,
    interactionType: asked.interactionType,
    targetElement: asked.element,
  };
  const op = outbox.enqueue<Sent>({
    path: "messages.send",
    input: { id: messageId, sessionId, content: asked.words, metadata: { component: request } },
    subject,
    label: `“${firstLine(asked.words)}”`,
  });
  op.done.catch(shownElsewhere);
  return op;
}

/** Set aside, an op stays with its reason in the workbench and in the sync panel. */
const shownElsewhere = () => undefined;
