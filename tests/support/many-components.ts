import { Database } from "bun:sqlite";
import { join } from "node:path";
import { newId } from "#src/shared/ids.ts";
import { type LongConversation, writeConversation } from "#tests/support/long-conversation.ts";

const jsxOf = (at: number) => `export default function Card${at}() {
  const [count, setCount] = React.useState(0);
  return <button type="button" onClick={() => setCount(count + 1)}>Card ${at}, pressed {count} times</button>;
}
`;
const replyOf = (at: number) => `Here is card ${at}.\n\n\`\`\`jsx\n${jsxOf(at)}\`\`\`\n\nAsk for the next one.`;

/**
 * Writes a conversation of `count` questions, each answered with a component of its own, into the data of a server that is not
 * running; the account must exist.
 */
export function writeComponents(data: string, count: number): LongConversation {
  const conversation = writeConversation(data, count * 2, (at) => (at % 2 === 0 ? `Card ${at}, please` : replyOf(at)));
  using db = new Database(join(data, "lectern.db"));
  const { user_id: userId } = db.query("select user_id from sessions limit 1").get() as { user_id: string };
  const component = db.query(
    `insert into components (id, user_id, session_id, name, component_type, version, author, is_current, problem, created_at, updated_at, deleted_at, metadata, jsx_code, css_code)
     values (?, ?, ?, ?, 'component', 1, 'model', ?, null, ?, ?, null, '{}', ?, '')`,
  );
  const version = db.query(
    `insert into component_versions (component_id, version, author, created_by, interaction_id, note, base_version, problem, created_at, name, jsx_code, css_code)
     values (?, 1, 'model', ?, null, '', 0, null, ?, ?, ?, '')`,
  );
  const reply = db.query("update messages set metadata = ? where id = ?");
  db.transaction(() => {
    for (let at = 1; at < count * 2; at += 2) {
      const id = newId();
      const name = `Card${at}`;
      const time = Date.now() - (count * 2 - at) * 1_000;
      component.run(id, userId, conversation.sessionId, name, at === count * 2 - 1 ? 1 : 0, time, time, jsxOf(at));
      version.run(id, userId, time, name, jsxOf(at));
      reply.run(JSON.stringify({ components: [{ id, version: 1, name, problem: null }] }), conversation.ids[at]!);
    }
  })();
  return conversation;
}
