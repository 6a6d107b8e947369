import type { Database } from "bun:sqlite";
import { forEachArrival, idOf, messagesIn, peopleOf, personId, sessionId, timeOf } from "#tests/bench/dataset/shape.ts";
import { prepareSearchRows } from "#tests/bench/dataset/search-rows.ts";
import { questionOf, replyOf, titleOf } from "#tests/bench/dataset/words.ts";
import { previewOf } from "#src/features/messages/preview.rules.ts";

const textOf = (position: number, arrival: number) => (position % 2 === 1 ? questionOf(arrival) : replyOf(arrival));

/** Conversations and their messages in the order of arrival, so that no conversation's rows come one after the other. */
export function writeMessages(database: Database, sessions: number, count: () => void): number {
  const people = peopleOf(sessions);
  const lastArrival = new Int32Array(sessions);
  forEachArrival(sessions, (session, _position, arrival) => void (lastArrival[session] = arrival));

  const insertSession = database.prepare(
    `INSERT INTO sessions (id, user_id, project_id, title, title_source, preview, description, language, mode, message_count, is_pinned, is_archived, created_at, updated_at, deleted_at)
     VALUES (?, ?, NULL, ?, 'made', ?, '', 'en', ?, ?, 0, 0, ?, ?, NULL)`,
  );
  const search = prepareSearchRows(database);
  const insertMessage = database.prepare(
    `INSERT INTO messages (session_id, position, id, parent_id, role, message_type, status, error, metadata, created_at, content)
     VALUES (?, ?, ?, ?, ?, 'text', 'complete', NULL, ?, ?, ?)`,
  );

  function writeSession(session: number, arrival: number): void {
    const size = messagesIn(session);
    const last = lastArrival[session]!;
    const mode = session % 3 === 0 ? "fun" : "learn";
    insertSession.run(
      sessionId(session),
      personId(session % people),
      titleOf(session),
      previewOf(textOf(size, last)),
      mode,
      size,
      timeOf(arrival),
      timeOf(last),
    );
    search.write({
      userId: personId(session % people),
      type: "session",
      entityId: sessionId(session),
      sessionId: sessionId(session),
      at: timeOf(arrival),
      text: titleOf(session),
    });
    count();
  }

  const before = new Int32Array(sessions);
  const messages = forEachArrival(sessions, (session, position, arrival) => {
    if (position === 1) writeSession(session, arrival);
    const parent = position === 1 ? null : idOf("message", before[session]!);
    const isQuestion = position % 2 === 1;
    insertMessage.run(
      sessionId(session),
      position,
      idOf("message", arrival),
      parent,
      isQuestion ? "user" : "assistant",
      isQuestion ? "{}" : '{"model":"bench"}',
      timeOf(arrival),
      textOf(position, arrival),
    );
    search.write({
      userId: personId(session % people),
      type: "message",
      entityId: idOf("message", arrival),
      sessionId: sessionId(session),
      at: timeOf(arrival),
      text: textOf(position, arrival),
    });
    before[session] = arrival;
    count();
  });
  search.end();
  return messages;
}
