import type { Kit } from "#db/kit.sqlite.ts";
import { ROLES } from "#src/features/users/users.contract.ts";
import type { Scope } from "#src/features/tokens/tokens.contract.ts";

export const USER_STATUSES = ["active", "suspended"] as const;

export const defineUsers = (kit: Kit) => {
  const users = kit.table(
    "users",
    {
      id: kit.id("id").primaryKey(),
      email: kit.text("email").notNull(),
      name: kit.text("name").notNull(),
      role: kit.oneOf("role", ROLES).notNull(),
      status: kit.oneOf("status", USER_STATUSES).notNull(),
      passwordHash: kit.text("password_hash").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
    },
    (t) => [kit.unique("users_email", t.email)],
  );

  /** A sign-in. The id is the SHA-256 of the cookie's token, so the table alone signs nobody in. */
  const authSessions = kit.table(
    "auth_session",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      expiresAt: kit.instant("expires_at").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      lastSeenAt: kit.instant("last_seen_at").notNull(),
      userAgent: kit.text("user_agent").notNull(),
      address: kit.text("address").notNull(),
    },
    (t) => [kit.index("auth_session_user", t.userId), kit.index("auth_session_expiry", t.expiresAt)],
  );

  const tokens = kit.table(
    "tokens",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      name: kit.text("name").notNull(),
      tokenHash: kit.text("token_hash").notNull(),
      prefix: kit.text("prefix").notNull(),
      scopes: kit.json<Scope[]>("scopes").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      expiresAt: kit.instant("expires_at"),
      lastUsedAt: kit.instant("last_used_at"),
    },
    (t) => [kit.unique("tokens_hash", t.tokenHash), kit.index("tokens_user", t.userId)],
  );

  return { users, authSessions, tokens };
};
