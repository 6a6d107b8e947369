import { describe, expect, test } from "bun:test";
import { createPasswords } from "#src/features/users/passwords.ts";
import { DAY } from "#src/shared/time.ts";
import { PASSWORD, refusal, testApp } from "#tests/support/app.ts";
import { testClock } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

const signUp = { email: "ann@example.org", password: PASSWORD, name: "Ann" };

describe.each([...ENGINES])("accounts on %s", (engine) => {
  test("the first account becomes administrator; then sign-up is closed unless opened", async () => {
    await using t = await testApp({ engine, config: { openSignUp: false } });
    expect(await t.anonymous.auth.welcome.query()).toMatchObject({
      isFirstRun: true,
      isSignUpOpen: true,
      server: { database: engine === "sqlite" ? "SQLite" : "PostgreSQL" },
    });
    expect(await t.anonymous.auth.signUp.mutate(signUp)).toMatchObject({ email: "ann@example.org", name: "Ann", role: "administrator" });
    expect(await t.anonymous.auth.welcome.query()).toEqual({ isFirstRun: false, isSignUpOpen: false, server: null });
    expect(await refusal(t.anonymous.auth.signUp.mutate({ ...signUp, email: "ben@example.org" }))).toMatchObject({
      code: "FORBIDDEN",
      domain: "SIGN_UP_CLOSED",
    });
  });

  test("of two first visitors at once only one becomes administrator", async () => {
    await using t = await testApp({ engine });
    const made = await Promise.all(
      ["a", "b", "c", "d"].map((name) => t.anonymous.auth.signUp.mutate({ ...signUp, email: `${name}@example.org` })),
    );
    expect(made.filter(({ role }) => role === "administrator")).toHaveLength(1);
  });

  test("an e-mail is one account, however it is written, and bad input names its fields", async () => {
    await using t = await testApp({ engine });
    await t.anonymous.auth.signUp.mutate(signUp);
    expect(await refusal(t.anonymous.auth.signUp.mutate({ ...signUp, email: " ANN@Example.org " }))).toMatchObject({
      code: "CONFLICT",
      domain: "EMAIL_TAKEN",
    });
    const bad = await refusal(t.anonymous.auth.signUp.mutate({ email: "nowhere", password: "short", name: " " }));
    expect(bad).toMatchObject({ code: "BAD_REQUEST", domain: "BAD_INPUT" });
    expect(Object.keys(bad.fields!).toSorted()).toEqual(["email", "name", "password"]);
    expect(bad.fields!["password"]).toBe("At least 12 characters");
  });

  test("a cookie is HttpOnly, SameSite=Lax, and named for TLS where there is TLS", async () => {
    for (const [origin, expected] of [
      [null, /^sid=.*; HttpOnly; SameSite=Lax$/],
      ["https://lectern.example", /^__Host-sid=.*; Path=\/;.*; HttpOnly; SameSite=Lax; Secure$/],
    ] as const) {
      await using t = await testApp({ engine, config: { origin } });
      const response = await fetch(`${t.url}/api/trpc/auth.signUp`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ json: signUp }),
      });
      expect(response.headers.getSetCookie()[0]).toMatch(expected);
      expect(response.headers.has("strict-transport-security")).toBe(origin !== null);
    }
  });

  test("sign in, be known, sign out, be unknown", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    expect(await alice.api.auth.me.query()).toMatchObject({ email: alice.email });
    await alice.api.auth.signOut.mutate();
    expect(await refusal(alice.api.auth.me.query())).toMatchObject({ code: "UNAUTHORIZED", domain: "UNAUTHENTICATED" });
  });

  test("unknown account and wrong password get the same words", async () => {
    await using t = await testApp({ engine });
    await t.anonymous.auth.signUp.mutate(signUp);
    const wrong = await refusal(t.anonymous.auth.signIn.mutate({ email: signUp.email, password: "not it at all" }));
    const unknown = await refusal(t.anonymous.auth.signIn.mutate({ email: "nobody@example.org", password: "not it at all" }));
    expect({ ...wrong, requestId: "" }).toEqual({ ...unknown, requestId: "" });
    expect(wrong).toMatchObject({ code: "UNAUTHORIZED", domain: "WRONG_CREDENTIALS" });
  });

  test("after 10 failures in 15 minutes: 429 with a time; other sign-ins go on", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const guess = () => refusal(t.anonymous.auth.signIn.mutate({ email: alice.email, password: "guessing again" }));
    for (let i = 0; i < 10; i++) expect((await guess()).code).toBe("UNAUTHORIZED");
    const refused = await guess();
    expect(refused).toMatchObject({ code: "TOO_MANY_REQUESTS", domain: "TOO_MANY_ATTEMPTS" });
    const { retryAfterMs } = refused.details as { retryAfterMs: number };
    expect(retryAfterMs).toBeGreaterThan(14 * 60_000);
    expect(retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
    // The right password does not help this address any more; the sign-in that is there already is untouched.
    expect((await refusal(t.anonymous.auth.signIn.mutate({ email: alice.email, password: PASSWORD }))).code).toBe("TOO_MANY_REQUESTS");
    expect(await alice.api.auth.me.query()).toMatchObject({ email: alice.email });
  });

  test("30 sign-ups from one address in 15 minutes, whatever became of them", async () => {
    await using t = await testApp({ engine });
    await t.anonymous.auth.signUp.mutate(signUp);
    for (let i = 1; i < 30; i++) expect(await refusal(t.anonymous.auth.signUp.mutate(signUp))).toMatchObject({ domain: "EMAIL_TAKEN" });
    const refused = await refusal(t.anonymous.auth.signUp.mutate({ ...signUp, email: "new@example.org" }));
    expect(refused).toMatchObject({ domain: "TOO_MANY_ATTEMPTS" });
  });

  test("a success takes the failures back", async () => {
    await using t = await testApp({ engine });
    await t.anonymous.auth.signUp.mutate(signUp);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 9; i++) await refusal(t.anonymous.auth.signIn.mutate({ email: signUp.email, password: "guessing again" }));
      await t.anonymous.auth.signIn.mutate({ email: signUp.email, password: PASSWORD });
    }
  });

  test("devices are listed, one is revoked at once, and another person’s cannot be", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const phone = await signInAs(t.url, alice.email);
    expect((await fetchMe(t.url, phone)).status).toBe(200);
    const { items } = await alice.api.auth.devices.query();
    expect(items.map(({ isCurrent }) => isCurrent).toSorted()).toEqual([false, true]);
    const other = items.find(({ isCurrent }) => !isCurrent)!;
    expect(await refusal(bob.api.auth.revokeDevice.mutate({ id: other.id }))).toMatchObject({ code: "NOT_FOUND" });
    await alice.api.auth.revokeDevice.mutate({ id: other.id });
    expect((await fetchMe(t.url, phone)).status).toBe(401);
    expect((await alice.api.auth.devices.query()).items).toHaveLength(1);
  });

  test("changing the password ends every other sign-in and asks for the current one", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const phone = await signInAs(t.url, alice.email);
    expect((await fetchMe(t.url, phone)).status).toBe(200);
    expect(await refusal(alice.api.auth.changePassword.mutate({ current: "not it at all", next: "a new long password" }))).toMatchObject({
      domain: "WRONG_PASSWORD",
    });
    await alice.api.auth.changePassword.mutate({ current: PASSWORD, next: "a new long password" });
    expect((await fetchMe(t.url, phone)).status).toBe(401);
    expect(await alice.api.auth.me.query()).toMatchObject({ email: alice.email });
    expect((await refusal(t.anonymous.auth.signIn.mutate({ email: alice.email, password: PASSWORD }))).code).toBe("UNAUTHORIZED");
    await t.anonymous.auth.signIn.mutate({ email: alice.email, password: "a new long password" });
  });

  test("a sign-in ends after 7 days without use and after 30 days in any case", async () => {
    const time = testClock();
    await using t = await testApp({ engine, clock: time.clock });
    const idle = await t.person("idle");
    time.advance(7 * DAY + 1);
    expect((await fetchMe(t.url, idle.cookie)).status).toBe(401);
    const busy = await t.person("busy");
    for (let day = 0; day < 29; day++) {
      time.advance(DAY);
      expect((await fetchMe(t.url, busy.cookie)).status).toBe(200);
    }
    time.advance(DAY + 1);
    expect((await fetchMe(t.url, busy.cookie)).status).toBe(401);
  });

  test("tokens: made, used, scoped, ended, revoked; the secret is told once and stored nowhere", async () => {
    const time = testClock();
    await using t = await testApp({ engine, clock: time.clock });
    const alice = await t.person("alice");
    const mutationId = crypto.randomUUID();
    const made = await alice.api.tokens.create.mutate({ name: "export", scopes: ["write", "read"], mutationId });
    expect(await t.withToken(made.token).auth.me.query()).toMatchObject({ email: alice.email });
    const [listed] = (await alice.api.tokens.list.query()).items;
    expect(listed).toMatchObject({ id: made.id, name: "export", scopes: ["read", "write"], expiresAt: null });
    expect(JSON.stringify(listed)).not.toContain(made.token);
    const everything = JSON.stringify([
      await t.app.store.read.sql.select().from(t.app.store.read.t.tokens),
      await t.app.store.read.sql.select().from(t.app.store.read.t.idempotencyKeys),
    ]);
    expect(everything).not.toContain(made.token);
    expect(await refusal(alice.api.tokens.create.mutate({ name: "export", scopes: ["write", "read"], mutationId }))).toMatchObject({
      code: "CONFLICT",
    });
    expect((await alice.api.tokens.list.query()).items).toHaveLength(1);

    const short = await alice.api.tokens.create.mutate({ name: "short", scopes: ["read"], expiresAt: time.clock() + 1000 });
    expect(await refusal(t.withToken(short.token).sessions.create.mutate({}))).toMatchObject({ code: "FORBIDDEN", domain: "NOT_ALLOWED" });
    time.advance(1001);
    expect((await refusal(t.withToken(short.token).auth.me.query())).code).toBe("UNAUTHORIZED");
    expect(await refusal(alice.api.tokens.create.mutate({ name: "past", scopes: ["read"], expiresAt: 5 }))).toMatchObject({
      fields: { expiresAt: "Needs to be in the future" },
    });

    await alice.api.tokens.revoke.mutate({ id: made.id });
    expect((await refusal(t.withToken(made.token).auth.me.query())).code).toBe("UNAUTHORIZED");
  });

  test("a token cannot make tokens, change the password or end sign-ins", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const script = t.withToken((await alice.api.tokens.create.mutate({ name: "all", scopes: ["read", "write"] })).token);
    expect((await refusal(script.tokens.create.mutate({ name: "more", scopes: ["read", "write"] }))).code).toBe("FORBIDDEN");
    expect((await refusal(script.auth.changePassword.mutate({ current: PASSWORD, next: "a new long password" }))).code).toBe("FORBIDDEN");
    const [device] = (await alice.api.auth.devices.query()).items;
    expect((await refusal(script.auth.revokeDevice.mutate({ id: device!.id }))).code).toBe("FORBIDDEN");
  });
});

test("unknown accounts take as long as known ones: medians differ by at most 5 ms", async () => {
  await using t = await testApp({ passwords: createPasswords() });
  const time = async (email: string) => {
    const started = performance.now();
    await refusal(t.clientFor({ "x-lectern": "1" }).auth.signIn.mutate({ email, password: "guessing again" }));
    return performance.now() - started;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  await time("warm@example.org");
  // Ten failures of one account are the limit, so several accounts are guessed at.
  const people = ["one@example.org", "two@example.org", "three@example.org"];
  for (const email of people) await t.anonymous.auth.signUp.mutate({ ...signUp, email });
  for (let i = 0; i < 27; i++) {
    known.push(await time(people[i % 3]!));
    unknown.push(await time(`nobody${i}@example.org`));
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5);
});

test("argon2id with the chosen cost, and two at most at once", async () => {
  const passwords = createPasswords();
  const hash = await passwords.hash(PASSWORD);
  expect(hash).toStartWith("$argon2id$v=19$m=19456,t=2,p=1$");
  const results = await Promise.all(Array.from({ length: 8 }, (_, i) => passwords.verify(i % 2 === 0 ? PASSWORD : "other", hash)));
  expect(results).toEqual([true, false, true, false, true, false, true, false]);
  expect(await passwords.verify(PASSWORD, undefined)).toBe(false);
});

test("at most 200 wait for their turn; the next are sent away, and later ones served", async () => {
  const passwords = createPasswords();
  const crowd = await Promise.allSettled(Array.from({ length: 205 }, () => passwords.hash(PASSWORD)));
  const refused = crowd.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(3);
  expect(refused[0]).toMatchObject({ reason: { code: "TOO_MANY_ATTEMPTS", details: { retryAfterMs: 5_000 } } });
  expect(await passwords.verify(PASSWORD, undefined)).toBe(false);
});

async function signInAs(url: string, email: string): Promise<string> {
  const body = JSON.stringify({ json: { email, password: PASSWORD } });
  const response = await fetch(`${url}/api/trpc/auth.signIn`, { method: "POST", headers: { "content-type": "application/json" }, body });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}

const fetchMe = (url: string, cookie: string) => fetch(`${url}/api/trpc/auth.me`, { headers: { cookie, "x-lectern": "1" } });

test("behind a trusted proxy the address is the one the proxy saw; without one the header is not believed", async () => {
  const guess = (url: string, from: string) =>
    fetch(`${url}/api/trpc/auth.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": from },
      body: JSON.stringify({ json: { email: "ann@example.org", password: "guessing again" } }),
    });
  for (const [trustedProxies, expected] of [
    [0, 429],
    [1, 401],
  ] as const) {
    await using t = await testApp({ config: { trustedProxies } });
    for (let i = 0; i < 10; i++) await guess(t.url, `${i}.0.0.1, 10.0.0.${i}`);
    expect((await guess(t.url, "1.0.0.1, 10.0.0.99")).status).toBe(expected);
  }
});
