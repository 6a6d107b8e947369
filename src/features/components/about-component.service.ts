import type { Reader } from "#db/store.ts";
import type { About } from "#src/features/ai/ai.contract.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { codeOf } from "./code.rules.ts";
import { findCurrent } from "./components.store.ts";
import { findOwn, requestOf } from "./reply-request.ts";
import { findVersion } from "./versions.store.ts";

type Session = { id: string; userId: string };

/**
 * The component that a question is about, as whoever asked saw it: the one its request names, or the one the session shows.
 * Without code where a new one is asked for.
 */
export async function aboutComponent(reader: Reader, session: Session, question: { metadata: Metadata }): Promise<About> {
  const request = requestOf(question.metadata);
  const { interactionType = null, targetElement = null } = request ?? {};
  if (request?.id === null) return { component: { name: "", jsxCode: "", cssCode: "", interactionType, targetElement } };
  const row = request ? await findOwn(reader, session.userId, request.id) : await findCurrent(reader, session.id);
  if (!row) return {};
  const isOlder = request?.baseVersion !== undefined && request.baseVersion < row.version;
  const seen = isOlder ? await findVersion(reader, row.id, request.baseVersion!) : undefined;
  return { component: { ...codeOf(seen ?? row), interactionType, targetElement } };
}
