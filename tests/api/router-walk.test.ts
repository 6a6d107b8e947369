import { describe, expect, test } from "bun:test";
import { eq } from "drizzle-orm";
import { appRouter } from "#src/server/router.ts";
import { PLAIN_ROUTES } from "#src/server/http.ts";
import { PASSWORD, type Person, type TestApp, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { picture } from "#tests/support/media.ts";

/**
 * Every procedure, subscription and plain route, called as everybody who must not. A procedure without a fixture fails:
 * nothing is published before somebody said who may call it.
 */
type World = {
  alice: Person;
  session: string;
  message: string;
  project: string;
  template: string;
  reply: string;
  failed: string;
  lesson: string;
  published: string;
  deletedLesson: string;
  deletedSession: string;
  component: string;
  deletedComponent: string;
  token: string;
  device: string;
};
type Fixture = {
  input: (world: World) => unknown;
  /** Works without signing in. */
  isPublic?: true;
  /** Alice, who was first, may; everybody else gets FORBIDDEN. */
  isForAdministrators?: true;
  /** Names a record of alice's, so that bob gets NOT_FOUND; otherwise his answer must not hold anything of hers. */
  names?: "record";
};

const record = (input: Fixture["input"]): Fixture => ({ input, names: "record" });
function administrators(input: Fixture["input"]): Fixture {
  return { input, isForAdministrators: true };
}
const FIXTURES: Record<string, Fixture> = {
  "ai.status": { input: () => undefined },
  "ai.models": { input: () => undefined },
  "ai.usage": { input: () => undefined },
  "ai.providers": administrators(() => undefined),
  "ai.saveProvider": administrators(() => ({ kind: "anthropic" })),
  "ai.deleteProvider": administrators(() => ({ id: crypto.randomUUID() })),
  "ai.testProvider": administrators(() => ({ kind: "anthropic", key: "x" })),
  "ai.setDefault": administrators(() => ({ modelId: null })),
  "attachments.limits": { input: () => undefined },
  "auth.welcome": { input: () => undefined, isPublic: true },
  "auth.signUp": {
    input: () => ({ email: `${crypto.randomUUID()}@example.org`, password: "a long enough one", name: "New" }),
    isPublic: true,
  },
  "auth.signIn": { input: () => ({ email: "nobody@example.org", password: "whatever it is" }), isPublic: true },
  "auth.signOut": { input: () => undefined },
  "auth.me": { input: () => undefined },
  "auth.changePassword": { input: () => ({ current: "not the right one", next: "another long one" }) },
  "auth.devices": { input: () => undefined },
  "auth.revokeDevice": record(({ device }) => ({ id: device })),
  "components.list": { input: () => undefined },
  "components.get": record(({ component }) => ({ id: component })),
  "components.create": record(({ session }) => ({ sessionId: session, name: "Mine", jsxCode: "", cssCode: "" })),
  "components.save": record(({ component }) => ({ id: component, baseVersion: 1, name: "Taken over" })),
  "components.versions": record(({ component }) => ({ id: component })),
  "components.version": record(({ component }) => ({ id: component, version: 1 })),
  "components.restoreVersion": record(({ component }) => ({ id: component, version: 1 })),
  "components.setCurrent": record(({ component }) => ({ id: component })),
  "components.attach": record(({ component, session }) => ({ id: component, sessionId: session })),
  "components.delete": record(({ component }) => ({ id: component })),
  "components.restore": record(({ deletedComponent }) => ({ id: deletedComponent })),
  "components.export": record(({ component }) => ({ id: component, format: "jsx" })),
  "components.import": { input: () => ({ files: [{ name: "mine.jsx", data: "" }] }) },
  "components.compile": { input: () => ({ jsxCode: "x", cssCode: "" }) },
  "drafts.list": { input: () => undefined },
  "drafts.get": record(({ lesson }) => ({ id: lesson })),
  "drafts.create": { input: () => ({ title: "Mine" }) },
  "drafts.createFromSession": record(({ session }) => ({ sessionId: session })),
  "drafts.save": record(({ lesson }) => ({
    id: lesson,
    baseRevision: 1,
    mutationId: crypto.randomUUID(),
    changes: { title: "Taken over" },
  })),
  "drafts.publish": record(({ lesson }) => ({ id: lesson, baseRevision: 1 })),
  "drafts.delete": record(({ lesson }) => ({ id: lesson })),
  "events.subscribe": { input: () => ({ lastEventId: "0" }) },
  "interactions.list": record(({ session }) => ({ sessionId: session })),
  "interactions.create": record(({ session }) => ({ sessionId: session, prompt: "", response: "", interactionType: "modify" })),
  "lessons.list": { input: () => undefined },
  "lessons.get": record(({ published }) => ({ id: published })),
  "lessons.unpublish": record(({ published }) => ({ id: published })),
  "lessons.restore": record(({ deletedLesson }) => ({ id: deletedLesson })),
  "lessons.share": record(({ lesson }) => ({ id: lesson, visibility: "team" })),
  "lessons.duplicate": record(({ lesson }) => ({ id: lesson })),
  "lessons.export": record(({ lesson }) => ({ id: lesson, format: "markdown" })),
  "lessons.import": { input: () => ({ format: "text", data: "Mine" }) },
  "revisions.list": record(({ lesson }) => ({ lessonId: lesson })),
  "revisions.get": record(({ lesson }) => ({ lessonId: lesson, revision: 1 })),
  "revisions.compare": record(({ lesson }) => ({ lessonId: lesson, from: 1, to: 1 })),
  "revisions.restore": record(({ lesson }) => ({ lessonId: lesson, revision: 1, baseRevision: 1 })),
  "revisions.name": record(({ lesson }) => ({ lessonId: lesson, revision: 1, name: "Taken over" })),
  "revisions.pin": record(({ lesson }) => ({ lessonId: lesson, revision: 1, isPinned: true })),
  "revisions.undoRun": record(({ lesson }) => ({ lessonId: lesson, runId: crypto.randomUUID(), baseRevision: 1 })),
  "messages.list": record(({ session }) => ({ sessionId: session })),
  "messages.send": record(({ session }) => ({ sessionId: session, content: "Intruder" })),
  "messages.stream": record(({ reply }) => ({ id: reply })),
  "messages.stop": record(({ reply }) => ({ id: reply })),
  "messages.regenerate": record(({ reply }) => ({ id: reply })),
  "messages.update": record(({ message }) => ({ id: message, content: "Taken over" })),
  "messages.delete": record(({ message }) => ({ id: message })),
  "messages.choose": record(({ message }) => ({ id: message })),
  "presence.list": record(({ lesson }) => ({ lessonId: lesson })),
  "presence.enter": record(({ lesson }) => ({ lessonId: lesson, tabId: crypto.randomUUID(), part: null })),
  "presence.leave": record(({ lesson }) => ({ lessonId: lesson, tabId: crypto.randomUUID() })),
  "projects.list": { input: () => undefined },
  "projects.get": record(({ project }) => ({ id: project })),
  "projects.create": { input: () => ({ name: "Mine" }) },
  "projects.createWithLesson": { input: () => ({ name: "Mine", lessonTitle: "Mine" }) },
  "projects.update": record(({ project }) => ({ id: project, name: "Taken over" })),
  "projects.delete": record(({ project }) => ({ id: project })),
  "search.query": { input: () => ({ query: "secret" }) },
  "sessions.search": { input: () => ({ query: "secret" }) },
  "sessions.list": { input: () => undefined },
  "sessions.get": record(({ session }) => ({ id: session })),
  "sessions.create": { input: () => ({ title: "Mine" }) },
  "sessions.update": record(({ session }) => ({ id: session, title: "Taken over" })),
  "sessions.delete": record(({ session }) => ({ id: session })),
  "sessions.restore": record(({ deletedSession }) => ({ id: deletedSession })),
  "sessions.retry": record(({ failed }) => ({ id: failed })),
  "templates.list": { input: () => undefined },
  "templates.get": record(({ template }) => ({ id: template })),
  "templates.versions": record(({ template }) => ({ id: template })),
  "templates.preview": record(({ template }) => ({ templateId: template })),
  "templates.create": { input: () => ({ title: "Mine", content: {} }) },
  "templates.createFromLesson": record(({ lesson }) => ({ lessonId: lesson, title: "Taken" })),
  "templates.instantiate": record(({ template }) => ({ templateId: template })),
  "templates.update": record(({ template }) => ({ id: template, title: "Taken over" })),
  "templates.delete": record(({ template }) => ({ id: template })),
  "templates.restore": record(({ template }) => ({ id: template })),
  "tokens.create": { input: () => ({ name: "t", scopes: ["read"] }) },
  "tokens.list": { input: () => undefined },
  "tokens.revoke": record(({ token }) => ({ id: token })),
};

/** What everybody who is not the owner gets for a GET; a read-only token is the owner's own. */
const ROUTES: Record<string, number | ((who: string) => number)> = {
  "/api/health": 200,
  "/metrics": 200,
  "/api/attachments": 405,
  // What she asks for herself does not compile.
  "/preview/:id/:version": (who) => (who === "another user" ? 404 : who === "a read-only token" ? 409 : 401),
  "/api/attachments/:id": (who) => (who === "another user" ? 404 : who === "a read-only token" ? 200 : 401),
};

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>).map(
  ([path, { _def }]) => ({ path, type: _def.type }),
);

type Way = "single" | "batch";
/** A batch takes another way through the server than a single call; streams are never batched. */
const waysOf = ({ type }: { type: string }): Way[] => (type === "subscription" ? ["single"] : ["single", "batch"]);

type Procedure = { path: string; type: string };
async function call(t: TestApp, { path, type }: Procedure, way: Way, input: unknown, headers: Record<string, string>) {
  const json = JSON.stringify(way === "batch" ? { 0: { json: input } } : { json: input });
  const url = new URL(`${t.url}/api/trpc/${path}`);
  if (way === "batch") url.searchParams.set("batch", "1");
  if (type !== "mutation") url.searchParams.set("input", json);
  const response =
    type === "mutation"
      ? await fetch(url, { method: "POST", body: json, headers: { "content-type": "application/json", ...headers } })
      : await fetch(url, { headers, signal: AbortSignal.timeout(1_500) });
  const text = type === "subscription" ? await firstOf(response) : await response.text();
  return { status: response.status, text, code: /"code":"([A-Z_]+)"/.exec(text)?.[1] };
}

/** What a stream says within a moment. */
async function firstOf(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk);
      if (/serialized-error|"delta"|"seq"|id:/.test(text)) break;
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
  }
  return text;
}

async function createWorld(t: TestApp, assistant: ReturnType<typeof scriptedAssistant>): Promise<World> {
  const alice = await t.person("alice");
  const { api } = alice;
  const session = await api.sessions.create.mutate({ title: "Alice’s secret session" });
  const sent = await api.messages.send.mutate({ sessionId: session.id, content: "Alice’s secret words" });
  assistant.say("Secret reply");
  assistant.finish();
  await Bun.sleep(50);
  const failed = await api.sessions.create.mutate({ title: "Alice’s secret failure" });
  await api.messages.send.mutate({ sessionId: failed.id, content: "Fail" });
  const { DomainError } = await import("#src/shared/errors.ts");
  assistant.fail(new DomainError("MODEL_FAILED", { kind: "unreachable", reason: "Down", retryable: true }));
  await Bun.sleep(50);
  const lesson = await api.drafts.create.mutate({ title: "Alice’s secret draft" });
  const published = await api.drafts.create.mutate({ title: "Alice’s secret lesson" });
  await api.drafts.publish.mutate({ id: published.id, baseRevision: 1 });
  const deletedLesson = await api.drafts.create.mutate({ title: "Alice’s secret bin" });
  await api.drafts.delete.mutate({ id: deletedLesson.id });
  const widget = { sessionId: session.id, jsxCode: "// Alice’s secret code", cssCode: "" };
  const component = await api.components.create.mutate({ ...widget, name: "Alice’s secret component" });
  const deletedComponent = await api.components.create.mutate({ ...widget, name: "Alice’s secret old component" });
  await api.components.delete.mutate({ id: deletedComponent.id });
  const deletedSession = await api.sessions.create.mutate({ title: "Alice’s secret past" });
  await api.sessions.delete.mutate({ id: deletedSession.id });
  const project = await api.projects.create.mutate({ name: "Alice’s secret project" });
  const template = await api.templates.create.mutate({ title: "Alice’s secret template", content: {} });
  const token = await api.tokens.create.mutate({ name: "secret token", scopes: ["read"] });
  const device = (await api.auth.devices.query()).items[0]!.id;
  return {
    alice,
    session: session.id,
    message: sent.userMessage.id,
    project: project.id,
    template: template.id,
    reply: sent.assistantMessage.id,
    failed: failed.id,
    lesson: lesson.id,
    published: published.id,
    deletedLesson: deletedLesson.id,
    deletedSession: deletedSession.id,
    component: component.id,
    deletedComponent: deletedComponent.id,
    token: token.id,
    device,
  };
}

/** Signing out is a procedure too: whoever called it comes back for the next one. */
async function comeBack(t: TestApp, person: Person): Promise<void> {
  const signIn = await fetch(`${t.url}/api/trpc/auth.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-lectern": "1" },
    body: JSON.stringify({ json: { email: person.email, password: PASSWORD } }),
  });
  person.cookie = signIn.headers.getSetCookie()[0]!.split(";")[0]!;
}

test("every procedure and plain route has a fixture", () => {
  expect(Object.keys(FIXTURES).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  expect(Object.keys(ROUTES).toSorted()).toEqual([...PLAIN_ROUTES].toSorted());
});

describe.each([...ENGINES])("router walk on %s", (engine) => {
  test("as everybody who must not", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const world = await createWorld(t, assistant);
    const bob = await t.person("bob");
    const { token } = await world.alice.api.tokens.create.mutate({ name: "ro", scopes: ["read"] });
    const reader = { authorization: `Bearer ${token}` };

    const suspended = await t.person("carol");
    const suspendedToken = (await suspended.api.tokens.create.mutate({ name: "t", scopes: ["read", "write"] })).token;
    await t.app.store.transact(
      async (tx) => void (await tx.sql.update(tx.t.users).set({ status: "suspended" }).where(eq(tx.t.users.id, suspended.id))),
    );
    t.app.store.signal({ topic: "revoked", id: suspended.id });

    const revoked = await t.person("dave");
    const revokedMade = await revoked.api.tokens.create.mutate({ name: "t", scopes: ["read", "write"] });
    await revoked.api.tokens.revoke.mutate({ id: revokedMade.id });
    await revoked.api.auth.signOut.mutate();

    const strangers: Record<string, Record<string, string>> = {
      anonymous: { "x-lectern": "1" },
      "forged identity headers": {
        "x-lectern": "1",
        "x-user-id": world.alice.id,
        "x-forwarded-user": world.alice.email,
        "x-remote-user": world.alice.id,
        cookie: `sid=${world.alice.id}`,
      },
      "suspended, by cookie": { cookie: suspended.cookie, "x-lectern": "1" },
      "suspended, by token": { authorization: `Bearer ${suspendedToken}` },
      "revoked sign-in": { cookie: revoked.cookie, "x-lectern": "1" },
      "revoked token": { authorization: `Bearer ${revokedMade.token}` },
      "no bearer token beside a good cookie": { authorization: "Bearer nothing", cookie: world.alice.cookie, "x-lectern": "1" },
    };

    const leaks: string[] = [];
    const expectThat = (isRight: boolean, what: string, answer: { status: number; text: string }) => {
      if (!isRight) leaks.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
    };
    for (const procedure of procedures) {
      for (const way of waysOf(procedure)) {
        const fixture = FIXTURES[procedure.path]!;
        const named = `${procedure.path} (${way})`;
        const callAs = (headers: Record<string, string>) => call(t, procedure, way, fixture.input(world), headers);
        for (const [who, headers] of Object.entries(strangers)) {
          const answer = await callAs(headers);
          if (fixture.isPublic) expectThat(!answer.text.includes("secret"), `${named} as ${who}`, answer);
          else expectThat(answer.code === "UNAUTHORIZED", `${named} as ${who}`, answer);
        }
        const asReader = await callAs(reader);
        if (procedure.type !== "mutation")
          expectThat(asReader.status >= 200 && asReader.status < 300 && !asReader.code, `${named} with a read-only token`, asReader);
        else if (!fixture.isPublic) expectThat(asReader.code === "FORBIDDEN", `${named} with a read-only token`, asReader);
        const asBob = await callAs({ cookie: bob.cookie, "x-lectern": "1" });
        if (fixture.names === "record")
          expectThat(asBob.code === "NOT_FOUND" && !asBob.text.includes("ecret "), `${named} as another user`, asBob);
        else if (fixture.isForAdministrators) expectThat(asBob.code === "FORBIDDEN", `${named} as another user`, asBob);
        else expectThat(!asBob.text.includes("secret"), `${named} as another user`, asBob);
        if (procedure.path === "auth.signOut") await comeBack(t, bob);
      }
    }
    const everybody = { ...strangers, "another user": { cookie: bob.cookie, "x-lectern": "1" }, "a read-only token": reader };
    const uploaded = new FormData();
    uploaded.set("file", picture(), "p.png");
    const made = await world.alice.fetch("/api/attachments", { method: "POST", body: uploaded });
    const { id: attachment } = (await made.json()) as { id: string };
    for (const [route, expected] of Object.entries(ROUTES)) {
      for (const [who, headers] of Object.entries(everybody)) {
        const status = typeof expected === "number" ? expected : expected(who);
        const id = route.startsWith("/preview") ? world.component : attachment;
        const response = await fetch(t.url + route.replace(":id", id).replace(":version", "1"), { headers });
        const text = await response.text();
        const about = { status: response.status, text };
        expectThat(response.status === status && !/alice|secret/.test(text), `${route} as ${who}`, about);
      }
    }
    expect(leaks).toEqual([]);

    // And alice’s things are as they were.
    const { api } = world.alice;
    expect((await api.sessions.get.query({ id: world.session })).title).toBe("Alice’s secret session");
    expect((await api.drafts.get.query({ id: world.lesson })).revision).toBe(1);
    expect(await api.components.get.query({ id: world.component })).toMatchObject({ version: 1, name: "Alice’s secret component" });
    expect((await api.messages.list.query({ sessionId: world.session })).items).toHaveLength(2);
  }, 120_000);
});
