import type { Kit } from "#db/kit.sqlite.ts";
import type { defineUsers } from "#db/schema/users.ts";
import { PROVIDER_KINDS, USAGE_PURPOSES } from "#src/features/ai/ai.contract.ts";

export const defineAi = (kit: Kit, { users }: ReturnType<typeof defineUsers>) => {
  /** Services that run models, as administrators set them up. */
  const providers = kit.table("providers", {
    id: kit.id("id").primaryKey(),
    kind: kit.oneOf("kind", PROVIDER_KINDS).notNull(),
    name: kit.text("name").notNull(),
    baseUrl: kit.text("base_url").notNull(),
    /** The key, encrypted with the key file of the data directory; null: none is needed. */
    keyCipher: kit.blob("key_cipher"),
    /** How the key ends, to tell keys apart. */
    keyHint: kit.text("key_hint"),
    /** The private host that an administrator allowed requests to, as written in `baseUrl`; null: public addresses only. */
    allowedHost: kit.text("allowed_host"),
    createdAt: kit.instant("created_at").notNull(),
    updatedAt: kit.instant("updated_at").notNull(),
  });

  const models = kit.table(
    "models",
    {
      id: kit.id("id").primaryKey(),
      providerId: kit
        .id("provider_id")
        .notNull()
        .references(() => providers.id, { onDelete: "cascade" }),
      /** As the provider names it. */
      name: kit.text("name").notNull(),
      isAllowed: kit.bool("is_allowed").notNull(),
      isDefault: kit.bool("is_default").notNull(),
      readsImages: kit.bool("reads_images").notNull(),
      /** How much it reads at once, in tokens; null: not known. */
      contextTokens: kit.int("context_tokens"),
      /** US dollars for a million tokens; null: not known, counted as nothing. */
      inputPrice: kit.real("input_price"),
      outputPrice: kit.real("output_price"),
    },
    (t) => [kit.unique("models_name", t.providerId, t.name)],
  );

  /** One row for each answer of a model, in the transaction that stores the answer. */
  const usage = kit.table(
    "usage",
    {
      id: kit.serial("id"),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      sessionId: kit.id("session_id"),
      messageId: kit.id("message_id"),
      purpose: kit.oneOf("purpose", USAGE_PURPOSES).notNull(),
      provider: kit.text("provider").notNull(),
      model: kit.text("model").notNull(),
      inputTokens: kit.int("input_tokens").notNull(),
      outputTokens: kit.int("output_tokens").notNull(),
      /** Millionths of a US dollar, by the prices of that moment. */
      costMicros: kit.int("cost_micros").notNull(),
      /** UTC, such as `2026-11-21`. */
      day: kit.text("day").notNull(),
      at: kit.instant("at").notNull(),
    },
    (t) => [kit.index("usage_day", t.day), kit.index("usage_user", t.userId, t.day)],
  );

  return { providers, models, usage };
};
