import type { Database } from "bun:sqlite";
import type { Commit } from "#tests/bench/bare/commits.ts";

type Input = { id: string; baseVersion: number; jsxCode: string; cssCode: string; mutationId: string };
type Stored = { id: string; user_id: string; name: string; version: number; metadata: string; deleted_at: number | null };

/** The rows that `components.save` writes for a new version, in its order. Nothing is compiled or merged. */
export function createSaveComponent(database: Database) {
  const findKey = database.prepare("SELECT procedure, input_hash, result FROM idempotency_keys WHERE user_id = ? AND mutation_id = ?");
  const find = database.prepare<Stored, [string]>(
    "SELECT c.*, s.deleted_at AS session_deleted_at FROM components c LEFT JOIN sessions s ON s.id = c.session_id WHERE c.id = ?",
  );
  const update = database.prepare(
    "UPDATE components SET name = ?, jsx_code = ?, css_code = ?, metadata = ?, version = ?, author = 'person', problem = NULL, updated_at = ? WHERE id = ?",
  );
  const insertVersion = database.prepare(
    `INSERT INTO component_versions (component_id, version, author, created_by, note, base_version, created_at, name, jsx_code, css_code)
     VALUES (?, ?, 'person', ?, 'Changed JSX, CSS', ?, ?, ?, ?, ?)`,
  );
  const insertKey = database.prepare(
    "INSERT INTO idempotency_keys (user_id, mutation_id, procedure, input_hash, result, created_at) VALUES (?, ?, 'components.save', ?, ?, ?)",
  );
  const insertEvent = database.prepare(
    "INSERT INTO events (audience, entity, entity_id, kind, revision, at) VALUES (?, 'component', ?, 'updated', ?, ?) RETURNING seq",
  );

  function store(userId: string, input: Input) {
    if (findKey.get(userId, input.mutationId)) throw new Error("A repeat");
    const row = find.get(input.id);
    if (!row || row.user_id !== userId || row.version !== input.baseVersion) throw new Error("Not what was expected");
    const [now, version] = [Date.now(), row.version + 1];
    update.run(row.name, input.jsxCode, input.cssCode, row.metadata, version, now, row.id);
    insertVersion.run(row.id, version, userId, row.version, now, row.name, input.jsxCode, input.cssCode);
    const { jsxCode: _jsx, cssCode: _css, ...kept } = { ...input, version };
    insertKey.run(userId, input.mutationId, hashOf(input), JSON.stringify(kept), now);
    insertEvent.get(userId, row.id, version, now);
    return { status: "saved", component: { ...row, version, jsxCode: input.jsxCode, cssCode: input.cssCode, updatedAt: now } };
  }

  return (userId: string, input: Input, commit: Commit) => commit(() => store(userId, input));
}

const hashOf = (input: Input) => new Bun.CryptoHasher("sha256").update(JSON.stringify(input)).digest("base64url");
