import type { Reader } from "#db/store.ts";
import type { SignedIn } from "#src/server/context.ts";
import type { Page } from "#src/shared/contract.ts";
import { findIn } from "./found.rules.ts";
import { lessonText } from "./lesson-text.rules.ts";
import { type Choose, findRanked } from "./ranked.ts";
import type { SearchHit, SearchQuery, SearchSessions, SessionHit, Sought } from "./search.contract.ts";
import { findLessonContent, findMessageText, findSessions, findSessionsOf, type FoundRow, HEAD } from "./search.store.ts";
import { marked, snippetOf } from "./snippet.rules.ts";
import { fold, soughtOf } from "./terms.rules.ts";
import type { Search } from "./windows.ts";

const NOTHING = { items: [], nextCursor: null };
/** Code units of long texts that one page reads for its snippets; behind that, their beginnings have to do. */
const READ_MAX = 4_000_000;
/** Near the end of what was read of a text, a snippet would miss what follows. */
const HEAD_SURE = HEAD - 1_000;

/** What a person has that holds every word of the query, the best of the newest first. */
export async function query({ store: { read }, actor }: SignedIn, input: SearchQuery): Promise<Page<SearchHit>> {
  const sought = soughtOf(input.query);
  if (sought.length === 0) return NOTHING;
  const search: Search = { reader: read, userId: actor.userId, sought, types: input.types, filter: input };
  const { rows, nextCursor } = await findRanked(search, input.cursor, input.limit);
  return { items: await hitsOf(read, rows, sought), nextCursor };
}

/** The conversations in which every word of the query stands in the title or in one message, each once. */
export async function searchSessions({ store: { read }, actor }: SignedIn, input: SearchSessions): Promise<Page<SessionHit>> {
  const sought = soughtOf(input.query);
  if (sought.length === 0) return NOTHING;
  const search: Search = { reader: read, userId: actor.userId, sought, types: ["session", "message"], filter: {} };
  const { rows, nextCursor } = await findRanked(search, input.cursor, input.limit, eachOnce(search));
  const hits = await hitsOf(read, rows, sought);
  const sessions = await findSessions(
    read,
    hits.map(({ sessionId }) => sessionId!),
  );
  const items = hits.flatMap(({ sessionId, titleMarks, snippet, marks, messageId }): SessionHit[] => {
    const session = sessions.get(sessionId!);
    return session ? [{ ...session, titleMarks, snippet, marks, messageId }] : [];
  });
  return { items, nextCursor };
}

/** Shows a conversation at its best hit of the first window that has one. What comes after `begin` is known already. */
function eachOnce(search: Search): Choose {
  let shown = new Set<string>();
  return {
    async begin({ below, top, titles }) {
      if (below === top) return;
      const [newer, titled] = await Promise.all([
        findSessionsOf(search.reader, search, { below: top, from: below }),
        findSessionsOf(search.reader, { ...search, types: ["session"] }, { below: top, from: titles }),
      ]);
      shown = newer.union(titled);
    },
    isShown: ({ sessionId }) => !shown.has(sessionId!) && shown.add(sessionId!) === shown,
  };
}

async function hitsOf(reader: Reader, rows: FoundRow[], sought: Sought[]): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  let read = 0;
  for (const row of rows) {
    const text = read < READ_MAX && isCutShort(row, sought) ? await textOf(reader, row) : (row.head ?? row.preview ?? "");
    read += text.length;
    hits.push({
      type: row.type,
      id: row.entityId,
      title: row.title,
      titleMarks: marked(row.title, sought),
      ...snippetOf(text, sought),
      sessionId: row.sessionId,
      messageId: row.type === "message" ? row.entityId : null,
      projectId: row.projectId,
      at: row.type === "session" ? row.activeAt! : row.at,
    });
  }
  return hits;
}

/** Whether what was read of a text is not all of it, and does not hold everything that was found. */
function isCutShort({ type, head }: FoundRow, sought: Sought[]): boolean {
  if (type !== "message") return type === "lesson";
  return head !== null && head.length >= HEAD && !isInside(head.slice(0, HEAD_SURE), sought);
}

async function textOf(reader: Reader, { type, entityId }: FoundRow): Promise<string> {
  if (type === "message") return (await findMessageText(reader, entityId)) ?? "";
  const content = await findLessonContent(reader, entityId);
  return content ? lessonText(content) : "";
}

function isInside(text: string, sought: Sought[]): boolean {
  const found = new Set(findIn(fold(text), sought).map(({ item }) => item));
  return found.size === sought.length;
}
