import type { Database } from "bun:sqlite";
import { idOf, peopleOf, personId, timeOf, tokenOf } from "#tests/bench/dataset/shape.ts";

/** Far enough ahead that no request of a run notes a token's last use, which each does once a minute. */
const NOTED = Date.UTC(2100, 0, 1);

/** Accounts, each with one token. */
export function writePeople(database: Database, sessions: number, count: () => void): void {
  const insertUser = database.prepare(
    "INSERT INTO users (id, email, name, role, status, password_hash, created_at, updated_at) VALUES (?1, ?2, ?3, 'member', 'active', '-', ?4, ?4)",
  );
  const insertToken = database.prepare(
    `INSERT INTO tokens (id, user_id, name, token_hash, prefix, scopes, created_at, expires_at, last_used_at)
     VALUES (?, ?, 'bench', ?, ?, '["read","write"]', ?, NULL, ?)`,
  );
  for (let person = 0; person < peopleOf(sessions); person++) {
    const token = tokenOf(person);
    insertUser.run(personId(person), `person${person}@example.org`, `Person ${person}`, timeOf(0));
    insertToken.run(idOf("token", person), personId(person), sha256(token), token.slice(0, 8), timeOf(0), NOTED);
    count();
  }
}

const sha256 = (text: string) => new Bun.CryptoHasher("sha256").update(text).digest("hex");
