import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import { DAY } from "#src/shared/time.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { testClock, until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { ended, found, idsOf, markedIn, quiet, say } from "#tests/support/search.ts";

describe.each([...ENGINES])("search on %s", (engine) => {
  test("what was sent is found by the next request, with the message to jump to, and by nobody else", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const [{ api }, bob] = [await t.person("alice"), await t.person("bob")];
    const { session, message } = await say(api, "How does **photosynthesis** work?\n\nFor year 7.", { title: "Plants" });
    expect(await found(api, "photosynthesis")).toMatchObject([
      {
        type: "message",
        id: message,
        messageId: message,
        sessionId: session,
        title: "Plants",
        titleMarks: [],
        snippet: "How does photosynthesis work? For year 7.",
        marks: [[9, 23]],
        projectId: null,
      },
    ]);
    expect(await found(api, "plants")).toMatchObject([
      { type: "session", id: session, sessionId: session, messageId: null, titleMarks: [[0, 6]] },
    ]);
    expect(await found(bob.api, "photosynthesis")).toEqual([]);
    expect(await found(bob.api, "plants")).toEqual([]);
  });

  test("a reply is found when it ends, however it ends, and not before", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const { api } = await t.person("alice");
    const { session, reply } = await say(api, "Question");
    assistant.say("Chlorophyll is green");
    await until(() => assistant.asked.length === 1);
    expect(await found(api, "chlorophyll")).toEqual([]);
    assistant.finish();
    await ended(api, session);
    expect(idsOf(await found(api, "chlorophyll"))).toEqual([reply]);

    const second = await api.messages.send.mutate({ sessionId: session, content: "More" });
    assistant.say("Carotene is orange");
    assistant.fail(new DomainError("MODEL_FAILED", { kind: "cut", reason: "Cut", retryable: true }));
    await ended(api, session);
    expect(idsOf(await found(api, "carotene"))).toEqual([second.assistantMessage.id]);

    const third = await api.messages.send.mutate({ sessionId: session, content: "And more" });
    await until(() => assistant.asked.length === 3);
    assistant.say("Anthocyanin is red");
    await Bun.sleep(50);
    await api.messages.stop.mutate({ id: third.assistantMessage.id });
    expect(idsOf(await found(api, "anthocyanin"))).toEqual([third.assistantMessage.id]);
  });

  test("titles, edits, deletion and restoring are followed", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const { api } = await t.person("alice");
    const { session, message } = await say(api, "Volcano question", { title: "Geology" });
    await api.sessions.update.mutate({ id: session, title: "Tectonics" });
    expect(await found(api, "geology")).toEqual([]);
    expect(idsOf(await found(api, "tectonics"))).toEqual([session]);

    await ended(api, session);
    const edited = await api.messages.update.mutate({ id: message, content: "Earthquake question" });
    expect(idsOf(await found(api, "earthquake"))).toEqual([edited.id]);
    expect(idsOf(await found(api, "volcano"))).toEqual([message]);
    await ended(api, session);
    await api.messages.delete.mutate({ id: message });
    expect(await found(api, "volcano")).toEqual([]);

    await api.sessions.delete.mutate({ id: session });
    expect(await found(api, "earthquake")).toEqual([]);
    expect(await found(api, "tectonics")).toEqual([]);
    await api.sessions.restore.mutate({ id: session });
    expect(idsOf(await found(api, "earthquake"))).toEqual([edited.id]);
    expect(idsOf(await found(api, "tectonics"))).toEqual([session]);

    const unnamed = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId: unnamed.id, content: "Meteorites in winter" });
    expect((await found(api, "meteorites", { types: ["session"] })).map(({ id }) => id)).toEqual([unnamed.id]);
  });

  test("lessons are found by every word in them, as they stand now", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const lesson = await api.drafts.create.mutate({
      title: "Fractions",
      content: {
        summary: "Halves and quarters",
        objectives: [{ id: "o", text: "Compare numerators" }],
        script: [{ id: "s", heading: "Pizza", body: "Cut it into **eighths**.", minutes: 5 }],
      },
    });
    for (const word of ["fractions", "quarters", "numerators", "pizza", "eighths"])
      expect(idsOf(await found(api, word))).toEqual([lesson.id]);
    expect(await found(api, "eighths")).toMatchObject([{ type: "lesson", sessionId: null, messageId: null, marks: [[57, 64]] }]);
    await api.drafts.save.mutate({
      id: lesson.id,
      baseRevision: 1,
      mutationId: newId(),
      changes: { script: [{ id: "s", heading: "Cake", body: "Cut it.", minutes: 5 }] },
    });
    expect(await found(api, "eighths")).toEqual([]);
    expect(idsOf(await found(api, "cake"))).toEqual([lesson.id]);
    await api.drafts.delete.mutate({ id: lesson.id });
    expect(await found(api, "cake")).toEqual([]);
    await api.lessons.restore.mutate({ id: lesson.id });
    expect(idsOf(await found(api, "cake"))).toEqual([lesson.id]);
  });

  test("beginnings, phrases, diacritics and scripts without spaces", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const { api } = await t.person("alice");
    const texts = {
      english: "The quick brown fox jumps over the lazy dog",
      french: "L’élève étudie la naïveté à l’école",
      german: "Straße und Größe, ＦＵＬＬ width",
      turkish: "İstanbul’da ışık",
      chinese: "今天我们学习物理和化学。",
      japanese: "光合成はどのように働きますか。",
      korean: "한국어 교실에서 배웁니다",
      arabic: "مُحَمَّد يَدْرُسُ العُلوم",
      hebrew: "שָׁלוֹם לַתַּלְמִידִים",
      hindi: "विद्यार्थी गणित सीखते हैं",
      thai: "นักเรียนเรียนวิชาฟิสิกส์วันนี้",
      russian: "Ёлка растёт в лесу",
    };
    const ids = new Map<string, string>();
    for (const [name, text] of Object.entries(texts)) ids.set((await say(api, text)).message, name);
    const finds = async (query: string, name: keyof typeof texts, marked?: string[]) => {
      const [hit, ...others] = await found(api, query, { types: ["message"] });
      expect([query, hit && ids.get(hit.id), others.length]).toEqual([query, name, 0]);
      expect(hit!.snippet).toBe(texts[name]);
      if (marked) expect(markedIn(hit!.snippet, hit!.marks)).toEqual(marked);
    };
    await finds("bro jum", "english", ["bro", "jum"]);
    await finds('"quick brown fox"', "english", ["quick brown fox"]);
    await finds('"lazy do', "english", ["lazy do"]);
    expect(await found(api, '"brown quick"')).toEqual([]);
    expect(await found(api, '"quick bro" fox')).toEqual([]);
    expect(await found(api, "rown")).toEqual([]);
    await finds("eleve naivete", "french", ["élève", "naïveté"]);
    await finds("ÉLÈVE", "french");
    await finds("strasse grosse", "german", ["Straße", "Größe"]);
    await finds("full", "german", ["ＦＵＬＬ"]);
    await finds("istanbul isik", "turkish", ["İstanbul", "ışık"]);
    await finds("物理", "chinese", ["物理"]);
    await finds("化学", "chinese", ["化学"]);
    await finds("学习物", "chinese", ["学习物"]);
    await finds("理", "chinese");
    expect(await found(api, "理物")).toEqual([]);
    await finds("合成", "japanese", ["合成"]);
    await finds("どのように", "japanese", ["どのように"]);
    await finds("교실", "korean", ["교실"]);
    await finds("محمد", "arabic", ["مُحَمَّد"]);
    await finds("שלום", "hebrew", ["שָׁלוֹם"]);
    await finds("गणित", "hindi", ["गणित"]);
    await finds("ฟิสิกส์", "thai", ["ฟิสิกส์"]);
    await finds("елка РАСТЕТ", "russian", ["Ёлка", "растёт"]);
  });

  test("filters by type, mode, project and date", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, assistant: quiet(), clock });
    const { api } = await t.person("alice");
    const project = (await api.projects.create.mutate({ name: "Spring" })).id;
    const first = await say(api, "Rhythm one", { title: "Rhythm", mode: "fun" });
    await ended(api, first.session);
    advance(3 * DAY);
    const middle = clock();
    const second = await say(api, "Rhythm two", { title: "Rhythm", projectId: project });
    const lesson = await api.drafts.create.mutate({ title: "Rhythm", projectId: project });
    const sorted = (ids: string[]) => ids.toSorted();
    const finds = async (more: Parameters<typeof found>[2], ids: string[]) =>
      expect(sorted(idsOf(await found(api, "rhythm", more)))).toEqual(sorted(ids));
    await finds({}, [first.session, first.message, second.session, second.message, lesson.id]);
    await finds({ types: ["session"] }, [first.session, second.session]);
    await finds({ types: ["message", "lesson"] }, [first.message, second.message, lesson.id]);
    await finds({ mode: "fun" }, [first.session, first.message]);
    await finds({ projectId: project }, [second.session, second.message, lesson.id]);
    await finds({ from: middle }, [second.session, second.message, lesson.id]);
    await finds({ to: middle }, [first.session, first.message]);
    await finds({ from: middle, to: middle }, []);
    await finds({ projectId: project, types: ["lesson"], mode: "learn" }, []);
    expect((await refusal(api.search.query.query({ query: "x", types: [] }))).fields).toEqual({
      types: "Name at least one type, or leave types out",
    });
  });

  test("titles come before messages, whole words before beginnings, words side by side first", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const { api } = await t.person("alice");
    const title = await say(api, "nothing", { title: "A fair share" });
    const apart = await say(api, "fair to everybody who has a share");
    const together = await say(api, "a fair share for all");
    const beginning = await say(api, "fairness when sharing");
    expect(idsOf(await found(api, "fair share"))).toEqual([title.session, together.message, apart.message]);
    expect(idsOf(await found(api, "fair shar"))).toEqual([title.session, together.message, apart.message, beginning.message]);
  });

  test("pages have no gap and nothing twice, while more is written and deleted", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({ title: "Talk" });
    const sent: string[] = [];
    for (let n = 0; n < 450; n++)
      sent.push((await api.messages.send.mutate({ sessionId, content: `rhythm ${n % 7 === 0 ? "rhythms" : "x"} ${n}` })).userMessage.id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.search.query.query({ query: "rhythm", limit: 64, cursor });
      seen.push(...idsOf(page.items));
      cursor = page.nextCursor ?? undefined;
      if (cursor) await api.messages.send.mutate({ sessionId, content: "rhythm, and one more" });
      if (seen.length === 128) await api.messages.delete.mutate({ id: seen[3]! });
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual(sent.toSorted());
    expect((await refusal(api.search.query.query({ query: "x", cursor: "no" }))).fields).toEqual({
      cursor: "Needs to be the nextCursor of an earlier answer",
    });

    const narrow = await say(api, "rhythm", { mode: "fun" });
    for (let n = 0; n < 210; n++) await api.messages.send.mutate({ sessionId, content: "rhythm again" });
    expect(idsOf(await found(api, "rhythm", { mode: "fun", limit: 1 }))).toEqual([narrow.message]);
  }, 120_000);

  test("sessions.search answers each conversation once, with its best place", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const [{ api }, bob] = [await t.person("alice"), await t.person("bob")];
    const made: string[] = [];
    for (let n = 0; n < 30; n++) made.push((await api.sessions.create.mutate({ title: n === 7 ? "Osmosis" : `Talk ${n}` })).id);
    for (let round = 0; round < 8; round++)
      for (const sessionId of made)
        await api.messages.send.mutate({ sessionId, content: round === 3 ? "what is osmosis" : "osmotic or osmosis-like things" });
    await api.drafts.create.mutate({ title: "Osmosis lesson" });
    const first = await api.sessions.search.query({ query: "osmosis", limit: 1 });
    expect(first.items).toMatchObject([
      { id: made[7], title: "Osmosis", titleMarks: [[0, 7]], messageId: null, userId: expect.any(String), mode: "learn" },
    ]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.sessions.search.query({ query: "osmosis", limit: 4, cursor });
      for (const { id, messageId, snippet, marks } of page.items) {
        seen.push(id);
        if (messageId) expect(markedIn(snippet, marks)).toEqual(["osmosis"]);
      }
      cursor = page.nextCursor ?? undefined;
      if (cursor) await api.messages.send.mutate({ sessionId: made[seen.length % 30]!, content: "osmosis meanwhile" });
    } while (cursor);
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect((await bob.api.sessions.search.query({ query: "osmosis" })).items).toEqual([]);
    await api.sessions.delete.mutate({ id: made[7]! });
    expect(idsOf((await api.sessions.search.query({ query: "osmosis", limit: 100 })).items)).not.toContain(made[7]);
  }, 120_000);

  test("any input is a query", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const { api } = await t.person("alice");
    await say(api, "or near 2 and not this");
    const hostile = [
      "",
      " ",
      `" OR * ( NEAR/2 ' \\ : - ^ {`,
      '"'.repeat(500),
      "'".repeat(500),
      "*",
      "a:b",
      "x & | ! <-> y:*",
      "\\",
      "%_",
      "\ud800",
      "NOT",
      "AND OR",
      "a".repeat(500),
      "物".repeat(500),
      "a ".repeat(250),
      "😀",
      "\u0301",
      "ﷺ",
    ];
    for (const query of hostile) {
      expect(Array.isArray(await found(api, query))).toBe(true);
      expect(Array.isArray((await api.sessions.search.query({ query })).items)).toBe(true);
    }
    expect(await found(api, "' or (near:2)")).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 100 }),
          fc.string({ unit: fc.constantFrom(..."ab\"'*:&|!<>()\\-^{}~ 物é"), maxLength: 60 }),
        ),
        async (query) => {
          expect(Array.isArray(await found(api, query))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect((await refusal(found(api, "x".repeat(501)))).code).toBe("BAD_REQUEST");
  }, 60_000);

  test("a reply of a million characters is found by its first words, its last and what is between", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const { api } = await t.person("alice");
    const { session, reply } = await say(api, "Write much");
    const filler = (n: number) => `word${n.toString(36)} stays `;
    let text = "Alphabetical order. ";
    for (let n = 0; text.length < 500_000; n++) text += filler(n);
    text += " Midway point 物理学 here. ";
    for (let n = 0; text.length < 990_000; n++) text += filler(n % 5_000);
    text += " Omega at last.";
    assistant.say(text);
    assistant.finish();
    await ended(api, session);
    for (const [query, marked] of [
      ["alphabetical", "Alphabetical"],
      ["midway", "Midway"],
      ["物理", "物理"],
      ["omega", "Omega"],
    ] as const) {
      const hits = await found(api, query);
      expect([query, ...idsOf(hits)]).toEqual([query, reply]);
      expect(markedIn(hits[0]!.snippet, hits[0]!.marks)).toEqual([marked]);
      expect(hits[0]!.snippet.length).toBeLessThan(200);
    }
    const longest = Array.from({ length: 20_000 }, (_, n) => `${"ж".repeat(35)}${n}`)
      .join(" ")
      .slice(0, 199_000);
    const sent = await api.messages.send.mutate({ sessionId: session, content: longest });
    expect(idsOf(await found(api, `${"ж".repeat(35)}7`, { limit: 1 }))).toEqual([sent.userMessage.id]);
  }, 60_000);
});
