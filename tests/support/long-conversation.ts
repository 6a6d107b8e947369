import { Database } from "bun:sqlite";
import { join } from "node:path";
import { newId } from "#src/shared/ids.ts";

export type LongConversation = { sessionId: string; ids: string[] };

/** Writes a conversation of `count` messages into the data of a server that is not running; the account must exist. */
export function writeConversation(data: string, count: number, contentOf: (at: number) => string = usualContent): LongConversation {
  using db = new Database(join(data, "lectern.db"));
  const { id: userId } = db.query("select id from users limit 1").get() as { id: string };
  const sessionId = newId();
  const ids = Array.from({ length: count }, () => newId());
  const start = Date.now() - count * 60_000;
  const columns = (table: string) => (db.query(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const names = columns(table).filter((name) => name in row);
    db.query(`insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`).run(
      ...names.map((name) => row[name]!),
    );
  };
  db.transaction(() => {
    insert("sessions", {
      id: sessionId, user_id: userId, project_id: null, title: "A long conversation", title_source: "person", preview: "", description: "",
      language: "en", mode: "learn", model_id: null, current_message_id: null, message_count: count, is_pinned: 0, is_archived: 0,
      created_at: start, updated_at: start + count * 60_000, deleted_at: null,
    }); // oxfmt-ignore
    ids.forEach(
      (id, at) =>
      insert("messages", {
        id, session_id: sessionId, position: at + 1, parent_id: at === 0 ? null : ids[at - 1]!, role: at % 2 === 0 ? "user" : "assistant",
        message_type: "text", status: "complete", error: null, metadata: "{}", created_at: start + at * 60_000, content: contentOf(at), attachments: null,
      }), // oxfmt-ignore
    );
  })();
  return { sessionId, ids };
}

function usualContent(at: number): string {
  if (at % 2 === 0) return `Question ${at}: what would the class need for round ${at}?`;
  const paragraphs = [
    `Reply ${at}. Let each die be one nucleus, and let **a six mean that it decays**. Nobody can say *which* dice go; everybody can say how many.`,
    "1. Roll all 100. Take out the sixes and count what stays.\n2. Roll what stays, and record it.\n3. Plot dice left against round.",
    "```python\nleft = 100\nfor round in range(9):\n    left *= 5 / 6  # one die in six decays\n```",
    "| round | left |\n|---|---|\n| 1 | 83 |\n| 2 | 69 |",
    "The curve is $N = N_0 e^{-\\lambda t}$, and it halves every 3.8 rounds.",
  ];
  return paragraphs.slice(0, 1 + (at % paragraphs.length)).join("\n\n");
}
