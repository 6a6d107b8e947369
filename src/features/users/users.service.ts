import { statfs } from "node:fs/promises";
import { isUniqueViolation } from "#db/dialect/errors.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import type { Context, SignedIn } from "#src/server/context.ts";
import { setSignInCookie } from "#src/server/cookies.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError, notFound } from "#src/shared/errors.ts";
import type { Device, User, Welcome } from "./users.contract.ts";
import {
  type Account,
  countUsers,
  deleteSignIn,
  deleteSignInsOf,
  findByEmail,
  findById,
  insertUser,
  listSignIns,
  setPassword,
} from "./users.store.ts";

const toUser = ({ id, email, name, role, createdAt }: Account): User => ({ id, email, name, role, createdAt });

export async function welcome({ store, config, assistants }: Context): Promise<Welcome> {
  const assistant = assistants.choose(null);
  const isFirstRun = (await countUsers(store.read)) === 0;
  if (!isFirstRun) return { isFirstRun, isSignUpOpen: config.openSignUp, server: null };
  const origin = config.origin ?? `http://${config.host}:${config.port}`;
  const space = await statfs(config.dataDirectory).catch(() => null); // Not every file system tells; the page then leaves it out.
  return {
    isFirstRun,
    isSignUpOpen: true,
    server: {
      version: config.version,
      dataDirectory: config.dataDirectory,
      freeBytes: space && space.bavail * space.bsize,
      database: store.engine === "sqlite" ? "SQLite" : "PostgreSQL",
      origin,
      isEncrypted: origin.startsWith("https:"),
      model: assistant.isPlanner ? null : assistant.name,
    },
  };
}

/** The first account becomes administrator. Later ones need sign-up to be open. */
export async function signUp(ctx: Context, input: { email: string; password: string; name: string }): Promise<User> {
  const { store, config, passwords, clock, newId } = ctx;
  if (!config.openSignUp && (await countUsers(store.read)) > 0) throw new DomainError("SIGN_UP_CLOSED", {});
  await ctx.throttle.signUp(ctx.address);
  const passwordHash = await passwords.hash(input.password);
  const account = await store
    .transact(async (tx) => {
      const isFirst = (await countUsers(tx)) === 0;
      if (!isFirst && !config.openSignUp) throw new DomainError("SIGN_UP_CLOSED", {});
      if (await findByEmail(tx, input.email)) throw new DomainError("EMAIL_TAKEN", {});
      const now = clock();
      const made: Account = {
        id: newId(),
        email: input.email,
        name: input.name,
        role: isFirst ? "administrator" : "member",
        status: "active",
        passwordHash,
        createdAt: now,
        updatedAt: now,
      };
      await insertUser(tx, authorizeSystem(made, "nobody is signed in yet; whether sign-up is open was checked above"));
      return made;
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError("EMAIL_TAKEN", {}, { cause: error }) : error;
    });
  await beginSignIn(ctx, account.id);
  return toUser(account);
}

/** Unknown account and wrong password take the same time and get the same words. */
export async function signIn(ctx: Context, { email, password }: { email: string; password: string }): Promise<User> {
  await ctx.throttle.attempt(email, ctx.address);
  const account = await findByEmail(ctx.store.read, email);
  const isRight = await ctx.passwords.verify(password, account?.passwordHash);
  if (!account || !isRight) throw new DomainError("WRONG_CREDENTIALS", {});
  await ctx.throttle.succeeded(email, ctx.address);
  if (account.status === "suspended")
    throw new DomainError("NOT_ALLOWED", { needs: "an account that is not suspended; ask an administrator" });
  await beginSignIn(ctx, account.id);
  return toUser(account);
}

async function beginSignIn(ctx: Context, userId: string): Promise<void> {
  const about = { userAgent: ctx.userAgent.slice(0, 300), address: ctx.address };
  setSignInCookie(ctx, await ctx.signIns.begin(userId, about));
}

export async function signOut(ctx: SignedIn): Promise<null> {
  if (ctx.actor.signInId) await ctx.signIns.end(ctx.actor.signInId);
  setSignInCookie(ctx, { secret: "", maxAgeSeconds: 0 });
  return null;
}

export async function me({ store, actor }: SignedIn): Promise<User> {
  const account = await findById(store.read, actor.userId);
  if (!account) throw new DomainError("UNAUTHENTICATED", {});
  return toUser(account);
}

/** Ends every other sign-in of the person; the one that asked goes on. */
export async function changePassword(ctx: SignedIn, { current, next }: { current: string; next: string }): Promise<null> {
  const { store, actor, passwords, throttle, address, clock } = ctx;
  requirePerson(ctx);
  await throttle.attempt(actor.userId, address);
  const account = await findById(store.read, actor.userId);
  if (!(await passwords.verify(current, account?.passwordHash))) throw new DomainError("WRONG_PASSWORD", {});
  await throttle.succeeded(actor.userId, address);
  const passwordHash = await passwords.hash(next);
  await store.transact(async (tx) => {
    const own = authorizeSystem(account!, "the account is the actor's own: it was found by the actor's id");
    await setPassword(tx, own, passwordHash, clock());
    for (const { id } of await listSignIns(tx, actor.userId))
      if (id !== actor.signInId) tx.emit({ audience: actor.userId, entity: "device", entityId: id, kind: "deleted", revision: null });
    await deleteSignInsOf(tx, own, actor.signInId);
  });
  store.signal({ topic: "revoked", id: actor.userId });
  return null;
}

/** Passwords and sign-ins are a person's own business: a script's token may not touch them. */
function requirePerson({ actor }: SignedIn): void {
  if (!actor.signInId) throw new DomainError("NOT_ALLOWED", { needs: "a sign-in with the password; a token does not do" });
}

export async function devices({ store, actor, clock }: SignedIn): Promise<Page<Device>> {
  const rows = await listSignIns(store.read, actor.userId);
  const items = rows
    .filter(({ expiresAt }) => expiresAt > clock())
    .map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
      id,
      userAgent,
      address,
      createdAt,
      lastSeenAt,
      isCurrent: id === actor.signInId,
    }))
    .toReversed();
  return { items, nextCursor: null };
}

export async function revokeDevice(ctx: SignedIn, { id }: { id: string }): Promise<null> {
  const { store, actor } = ctx;
  requirePerson(ctx);
  await store.transact(async (tx) => {
    const row = (await listSignIns(tx, actor.userId)).find((each) => each.id === id);
    if (!row) throw notFound("device");
    await deleteSignIn(tx, authorizeSystem(row, "the row is one of the actor's own sign-ins"));
    tx.emit({ audience: actor.userId, entity: "device", entityId: id, kind: "deleted", revision: null });
  });
  store.signal({ topic: "revoked", id });
  return null;
}
