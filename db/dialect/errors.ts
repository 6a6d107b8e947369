import { DomainError } from "#src/shared/errors.ts";

type DatabaseFailure = { code: string; errno: string | number | undefined };

/** The database's own code, wherever a driver or the query builder has wrapped it (`SQLITE_FULL`, `40001`). */
function failures(error: unknown): DatabaseFailure[] {
  const found: DatabaseFailure[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code, errno } = at as { code?: unknown; errno?: unknown };
    found.push({ code: String(code ?? ""), errno: typeof errno === "string" || typeof errno === "number" ? errno : undefined });
  }
  return found;
}

const has = (error: unknown, ...codes: string[]) =>
  failures(error).some(({ code, errno }) => codes.some((wanted) => code === wanted || code.startsWith(`${wanted}_`) || errno === wanted));

/** PostgreSQL: serialization failure or deadlock; the whole transaction may run again. */
export const isRetryable = (error: unknown) => has(error, "40001", "40P01");

export const isUniqueViolation = (error: unknown) =>
  has(error, "23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID");

export const isBusy = (error: unknown) => has(error, "SQLITE_BUSY", "SQLITE_LOCKED");

export const isDiskFull = (error: unknown) => has(error, "SQLITE_FULL", "53100", "ENOSPC", "EDQUOT");

export const isConnectionLost = (error: unknown) =>
  has(error, "ERR_POSTGRES_CONNECTION", "57P01", "57P02", "57P03", "08006", "08003", "ECONNRESET", "ECONNREFUSED");

/** Turns what the database says about room, locks and connections into the error that people get; the rest passes. */
export function asDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (isDiskFull(error)) return new DomainError("DISK_FULL", {}, { cause: error });
  if (isRetryable(error) || isConnectionLost(error) || isBusy(error)) return new DomainError("BUSY", {}, { cause: error });
  return error;
}
