import type { Kit } from "#db/kit.sqlite.ts";

/** What every transaction may write beside its change: the event that tells of it, and the answer to a repeat. */
export const defineJournal = (kit: Kit) => {
  const events = kit.table(
    "events",
    {
      seq: kit.serial("seq"),
      /** The user who is told. */
      audience: kit.id("audience").notNull(),
      entity: kit.text("entity").notNull(),
      entityId: kit.id("entity_id").notNull(),
      kind: kit.text("kind").notNull(),
      revision: kit.int("revision"),
      at: kit.instant("at").notNull(),
    },
    (t) => [kit.index("events_audience", t.audience, t.seq), kit.index("events_at", t.at)],
  );

  const idempotencyKeys = kit.table(
    "idempotency_keys",
    {
      userId: kit.id("user_id").notNull(),
      mutationId: kit.id("mutation_id").notNull(),
      procedure: kit.text("procedure").notNull(),
      /** SHA-256 of the input, so that a key used for something else is noticed. */
      inputHash: kit.text("input_hash").notNull(),
      result: kit.json<unknown>("result"),
      createdAt: kit.instant("created_at").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "idempotency_keys_pk", columns: [t.userId, t.mutationId] }),
      kit.index("idempotency_keys_created", t.createdAt),
    ],
  );

  /** Facts about the database itself, such as when a health check last wrote to it. */
  const facts = kit.table("facts", { name: kit.text("name").primaryKey(), value: kit.text("value").notNull() });

  return { events, idempotencyKeys, facts };
};
