import type { Database } from "bun:sqlite";
import type { Commit } from "#tests/bench/bare/commits.ts";
import type { prepareReads } from "#tests/bench/bare/reads.ts";
import { prepareWrites } from "#tests/bench/bare/writes.ts";
import { sqliteTerms } from "#db/dialect/search.ts";
import { ownerCode } from "#src/features/search/owner.ts";
import { writtenOf } from "#src/features/search/terms.rules.ts";
import { previewOf } from "#src/features/messages/preview.rules.ts";

type Input = { id: string; sessionId: string; content: string; mutationId: string };

/** The rows that `messages.send` writes, in its order; then, in the background, those of a reply that says "ok". */
export function createSend({
  reading,
  writing,
  database,
}: {
  reading: ReturnType<typeof prepareReads>;
  writing: ReturnType<typeof prepareReads>;
  database: Database;
}) {
  const write = prepareWrites(database);
  const owner = Bun.randomUUIDv7();

  function store(userId: string, input: Input) {
    if (write.findKey.get(userId, input.mutationId)) throw new Error("A repeat");
    const session = writing.requireSession(userId, input.sessionId);
    if (write.findMessage.get(input.id)) throw new Error("Sent before");
    const last = write.findLast.get(session.id);
    const createdAt = Date.now();
    const position = (last?.position ?? 0) + 1;
    const shared = { sessionId: session.id, messageType: "text", error: null, attachments: [], createdAt };
    const user = {
      ...shared,
      id: input.id,
      parentId: last?.id ?? null,
      role: "user",
      status: "complete",
      metadata: {},
      content: input.content,
    };
    const reply = {
      ...shared,
      id: Bun.randomUUIDv7(),
      parentId: input.id,
      role: "assistant",
      status: "streaming",
      metadata: { model: "scripted" },
      content: "",
    };
    write.insertMessage.run(session.id, position, user.id, user.parentId, "user", "complete", "{}", createdAt, user.content);
    write.touch.run(previewOf(input.content), 2, createdAt, session.id);
    write.insertMessage.run(session.id, position + 1, reply.id, user.id, "assistant", "streaming", '{"model":"scripted"}', createdAt, "");
    write.begin.run(reply.id, session.id, owner, createdAt);
    makeFindable(userId, session.id, user);
    const sent = { userMessage: user, assistantMessage: reply };
    const kept = JSON.stringify({ userMessage: { ...user, content: "" }, assistantMessage: reply });
    write.insertKey.run(userId, input.mutationId, "messages.send", hashOf(input), kept, createdAt);
    write.insertEvent.get(userId, session.id, createdAt);
    return sent;
  }

  function makeFindable(userId: string, sessionId: string, message: { id: string; content: string; createdAt: number }): void {
    const { id } = write.insertDoc.get(userId, message.id, sessionId, message.createdAt)!;
    write.insertTerms.run(id, sqliteTerms.written(ownerCode(userId), "message", writtenOf(message.content)));
  }

  function finish(userId: string, { sessionId, id }: { sessionId: string; id: string }): void {
    const now = Date.now();
    write.outcome.run("ok", "complete", '{"model":"scripted"}', id);
    write.end.run(id);
    makeFindable(userId, sessionId, { id, content: "ok", createdAt: now });
    write.touch.run(previewOf("ok"), 0, now, sessionId);
    write.insertEvent.get(userId, sessionId, now);
  }

  return async (userId: string, input: Input, commit: Commit) => {
    const sent = await commit(() => store(userId, input));
    setImmediate(() => {
      reading.conversation(input.sessionId);
      void commit(() => finish(userId, sent.assistantMessage));
    });
    return sent;
  };
}

const hashOf = (input: Input) => new Bun.CryptoHasher("sha256").update(JSON.stringify(input)).digest("base64url");
