import type { Scope } from "#src/features/tokens/tokens.contract.ts";
import type { Role } from "#src/features/users/users.contract.ts";
import { DomainError, notFound } from "#src/shared/errors.ts";

/** Who is asking: a signed-in person, or a script with a token of theirs. */
export type Actor = {
  userId: string;
  role: Role;
  scopes: readonly Scope[];
  /** The sign-in behind a cookie; null for tokens. */
  signInId: string | null;
};

declare const authorized: unique symbol;

/**
 * A record that somebody was found to have a right to. Only this module makes one, and the stores' writes take nothing
 * else, so a forgotten check does not compile.
 */
export type Authorized<T> = T & { readonly [authorized]: true };

type Owned = { userId: string; visibility?: "private" | "team" };

/** `read` and `write` reach what is one's own or shared with the team; `own` only what is one's own. */
export type Access = "read" | "write" | "own";

/**
 * Whether `actor` may do this to `resource`. Throws `NOT_FOUND` for what is missing or somebody else's, and
 * `NOT_ALLOWED` where the record may be seen but not changed so.
 */
export function authorize<T extends Owned>(actor: Actor, entity: string, resource: T | undefined, access: Access): Authorized<T> {
  if (!resource) throw notFound(entity);
  const isOwner = resource.userId === actor.userId;
  if (!isOwner && resource.visibility !== "team") throw notFound(entity);
  if (access !== "read" && !actor.scopes.includes("write")) throw new DomainError("NOT_ALLOWED", { needs: "a token with the scope write" });
  if (!isOwner && access === "own") throw new DomainError("NOT_ALLOWED", { needs: `being the owner of this ${entity}` });
  return resource as Authorized<T>;
}

/** A new record of the actor's own. */
export function authorizeNew<T extends Owned>(actor: Actor, entity: string, record: T): Authorized<T> {
  return authorize(actor, entity, record, "own");
}

/** A message of an authorised session has the same right. Throws `NOT_FOUND` for one that names another session. */
export function authorizeChild<C extends { sessionId: string }>(session: Authorized<{ id: string }>, message: C): Authorized<C> {
  if (message.sessionId !== session.id) throw notFound("message");
  return message as Authorized<C>;
}

/** Throws `NOT_ALLOWED` for whoever does not have this role. */
export function requireRole(actor: Actor, role: Role): void {
  if (actor.role !== role)
    throw new DomainError("NOT_ALLOWED", { needs: role === "administrator" ? "an administrator" : `the role ${role}` });
}

/** A setting of the whole server, which administrators may change. Throws `NOT_ALLOWED` for others. */
export function authorizeAdministrator<T>(actor: Actor, setting: T): Authorized<T> {
  requireRole(actor, "administrator");
  if (!actor.scopes.includes("write")) throw new DomainError("NOT_ALLOWED", { needs: "a token with the scope write" });
  return setting as Authorized<T>;
}

/** For what the server does by itself (recovery after a crash, sign-up before there is an actor); `why` says it in the code. */
export function authorizeSystem<T>(record: T, why: string): Authorized<T> {
  if (!why) throw new Error("authorizeSystem needs its reason");
  return record as Authorized<T>;
}
