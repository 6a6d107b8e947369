import { describe, expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import { SUBJECTS, WRITTEN } from "#src/features/ai/planner/brief.ts";
import { createPlanner } from "#src/features/ai/planner/planner.ts";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { DomainError } from "#src/shared/errors.ts";

const counting = () => {
  let i = 0;
  return () => `part-${++i}`;
};
const planner = () => createPlanner({ newId: counting(), pace: async () => {} });
const talk = (turns: string | string[], language = "en", mode: Conversation["mode"] = "learn"): Conversation => ({
  turns: [turns].flat().map((content) => ({ role: "user", content })),
  language,
  mode,
});
const never = () => new AbortController().signal;
const chunks = (conversation: Conversation, signal = never()) => Array.fromAsync(planner().reply(conversation, signal));
const reply = async (conversation: Conversation) => (await chunks(conversation)).join("");

const RHYTHM = "45-minute lesson on rhythm for 8-year-olds, Spanish";

describe("reply", () => {
  test("a plan has everything a teacher needs, in the language asked for", async () => {
    const text = await reply(talk(RHYTHM));
    for (const part of [
      "# El ritmo",
      "45 minutos",
      "8 años",
      "Música",
      "Yo hago, Hacemos juntos, Tú haces",
      "## Objetivos",
      "## Materiales",
      "### 0–5 min · Inicio",
      "### 40–45 min · Cierre",
      "## Comprobar la comprensión",
      "## Atención a la diversidad",
      "no un modelo de IA",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("## Deberes");
  });

  test("comes word by word, each with its white space", async () => {
    const words = await chunks(talk(RHYTHM));
    expect(words.length).toBeGreaterThan(300);
    expect(words.every((word) => /^\S+\s*$/.test(word))).toBe(true);
  });

  test("is the same each time", async () => {
    expect(await reply(talk(RHYTHM))).toBe(await reply(talk(RHYTHM)));
  });

  test("ends within a chunk of an abort, and at once while it waits", async () => {
    const stop = new AbortController();
    const slow = createPlanner({
      newId: counting(),
      pace: (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true })),
    });
    const words: string[] = [];
    setTimeout(() => stop.abort(), 10);
    for await (const word of slow.reply(talk(RHYTHM), stop.signal)) words.push(word);
    expect(words).toHaveLength(1);
    expect(await chunks(talk(RHYTHM), stop.signal)).toEqual([]);
  });

  test("the usual pace can be aborted too", async () => {
    const stop = new AbortController();
    const words: string[] = [];
    for await (const word of createPlanner({ newId: counting() }).reply(talk(RHYTHM), stop.signal)) {
      words.push(word);
      if (words.length === 3) stop.abort();
    }
    expect(words).toHaveLength(3);
  });

  test("asks exactly one question when the topic is missing, and says what it knows", async () => {
    for (const language of WRITTEN)
      for (const request of ["45 minutes for 8-year-olds", "hello", "write me a poem", "Make a lesson"]) {
        const text = await reply(talk(request, language));
        expect(text.match(/\?/g)).toHaveLength(1);
        expect(text).not.toContain("## ");
      }
    expect(await reply(talk("45 minutes for 8-year-olds"))).toContain("Noted so far: 45 minutes, 8-year-olds.");
  });

  test("says that it is the built-in planner and not an AI model, whatever it answers", async () => {
    for (const turns of [["rhythm"], ["hello"], ["rhythm", "thanks"], ["rhythm", "what is the capital of France?"], ["tell me a joke"]])
      expect(await reply(talk(turns))).toContain("built-in planner, not an AI model");
  });

  test("says honestly what it cannot do, and what it can", async () => {
    const text = await reply(talk(["rhythm", "write me a poem"]));
    expect(text).toContain("I only lay out lessons");
    expect(text).toContain("I can change the topic");
    expect(text).not.toContain("##");
  });

  test("says what it changed, and what it cannot", async () => {
    const [first, other] = [await reply(talk("rhythm")), await reply(talk(["rhythm", "I don't like the opening, and add a quiz"]))];
    expect(other).toStartWith("Changed: another opening · a quiz at the end");
    expect(other).toContain("**Quiz:**");
    const opening = (text: string) => text.split("### ")[1];
    expect(opening(other)).not.toBe(opening(first));
    const cannot = await reply(talk(["rhythm", "make it purple"]));
    expect(cannot).toContain("I know no rule for that, so the lesson stays as it is.");
    expect(cannot).toContain("I can change the topic");
  });

  test("fewer sections are fewer, with the same minutes", async () => {
    for (const structure of ["5E", "Gagné", "I do/we do/you do"]) {
      const sections = async (turns: string[]) => (await reply(talk(turns))).match(/^### .*$/gm)!;
      const [all, few] = [
        await sections([`rhythm, 60 min, ${structure}`]),
        await sections([`rhythm, 60 min, ${structure}`, "fewer sections"]),
      ];
      expect(few.length).toBeLessThan(all.length);
      expect(few.at(-1)).toContain("–60 min");
    }
  });

  test("asks for the topic with examples, and takes a short answer", async () => {
    const asked = await reply(talk("plan me something for tomorrow"));
    expect(asked).toContain("What should the lesson be about?");
    expect(asked).not.toContain("cannot");
    expect(await reply(talk(["plan me something for tomorrow", "fractions, year 5"]))).toContain("# Fractions");
  });

  test("answers in the language of the request", async () => {
    expect(await reply(talk("Una clase sobre los volcanes para niños de 9 años"))).toContain("# Los volcanes");
    expect(await reply(talk("Eine Stunde über Vulkane für die 6. Klasse"))).toContain("# Vulkane");
    const arabic = await reply(talk("دورة الماء، 45 دقيقة"));
    expect(arabic).toStartWith("The planner writes English, Spanish, French and German; a connected AI model would write Arabic.");
    expect(arabic).toContain("# دورة الماء");
  });

  test("names a language that it does not write, in English", async () => {
    const text = await reply(talk("rhythm, in Italian"));
    expect(text).toStartWith("The planner writes English, Spanish, French and German; a connected AI model would write Italian.");
    expect(text).toContain("# Rhythm");
  });

  test("says what it assumed", async () => {
    const text = await reply(talk("rhythm"));
    expect(text).toContain("No age was given");
    expect(text).toContain("No duration was given, so this takes 50 minutes.");
  });

  test("plays in mode fun", async () => {
    expect(await reply(talk("rhythm", "en", "fun"))).toContain("**As a game:**");
    expect(await reply(talk("rhythm"))).not.toContain("**As a game:**");
  });

  test("writes homework when asked", async () => {
    expect(await reply(talk(["rhythm", "add homework"]))).toContain("## Homework");
  });

  test("leaves no place unfilled, in any subject, language, age or mode", async () => {
    for (const language of WRITTEN)
      for (const subject of SUBJECTS)
        for (const who of ["5-year-olds", "9-year-olds", "adults"])
          for (const mode of ["fun", "learn"] as const) {
            const text = await reply(
              talk(`Subject: ${subject}. Topic: qwertz. 60 minutes for ${who}, class of 27, with homework`, language, mode),
            );
            expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
            expect(text.toLowerCase()).toContain("qwertz");
          }
  });
});

describe("a topic cannot break out of its place", () => {
  const nasty = "<img src=x onerror=alert(1)> **b** [a](http://evil.test) `code` $x$ | {minutes} https://a.test www.evil.test";
  test("in Markdown", async () => {
    const text = await reply(talk(`Topic: "${nasty}"`));
    expect(text).toContain("\\<img");
    for (const raw of [/(?<!\\)<img/, /(?<!\\)\[a/, /https:\/\//, /www\.evil/, /(?<!\\)`code/, /(?<!\\)\$x/]) expect(text).not.toMatch(raw);
    expect(text).toContain("\\{minutes\\}");
  });
  test("in a draft: plain parts are as written, bodies are escaped", async () => {
    const { title, content } = await planner().draftLesson(talk(`Topic: "${nasty}"`), never());
    expect(title).toContain("<img src=x");
    expect(content.script.every(({ body }) => !/(?<!\\)<img/.test(body))).toBe(true);
  });
  test("emoji, other scripts and both directions are kept", async () => {
    for (const topic of ["rhythm 🥁", "光合作用", "دورة الماء", "👩🏽‍🔬 день"]) expect(await reply(talk(`Topic: ${topic}`))).toContain(topic);
  });
});

describe("draftLesson", () => {
  test("is a valid lesson whose minutes add up, in every language", async () => {
    for (const language of WRITTEN)
      for (const request of [
        RHYTHM,
        "3 lessons of 40 minutes on fractions, grade 5, homework",
        "volcanoes, 7 hours, adults",
        "food, 20 min, 5-year-olds",
      ]) {
        const { title, content } = await planner().draftLesson(talk(request, language), never());
        expect(lessonContent.parse(content)).toEqual(content);
        expect(content.script.reduce((all, { minutes }) => all + minutes, 0) * 60_000).toBe(content.timeline.durationMs);
        expect(title.length).toBeGreaterThan(2);
        expect(content.objectives.length).toBeGreaterThanOrEqual(3);
        expect(content.materials.length).toBeGreaterThanOrEqual(3);
        expect(content.script.every(({ body }) => body.length > 60)).toBe(true);
      }
  });

  test("titles are in sentence case, in the language of the plan", async () => {
    const titles = await Promise.all(
      [
        RHYTHM,
        "rhythm, in German",
        "a Spanish lesson on ordering food",
        "cours d'anglais sur la famille, in French",
        "rhythm",
        "the FRENCH revolution",
      ].map(async (request) => (await planner().draftLesson(talk(request), never())).title),
    );
    expect(titles).toEqual([
      "El ritmo",
      "Rhythmus",
      "Spanish: ordering food",
      "Anglais\u00a0: la famille",
      "Rhythm",
      "The French Revolution",
    ]);
  });

  test("checks, differentiation and homework stand in the sections", async () => {
    const { content } = await planner().draftLesson(talk("fractions, 45 min, 9-year-olds, with homework"), never());
    const bodies = content.script.map(({ body }) => body).join("\n");
    for (const label of ["**Check:**", "**Support:**", "**Stretch:**", "**Language learners:**", "**Homework:**"])
      expect(bodies).toContain(label);
  });

  test("everything that the reply shows is in it", async () => {
    const bare = (text: string) => text.replace(/^- (?:\*\*.*?\*\* ?)?/, "").toLowerCase();
    for (const language of WRITTEN)
      for (const structure of ["5E", "Gagné", "I do/we do/you do"])
        for (const who of ["5-year-olds", "9-year-olds", "adults"])
          for (const time of ["20 minutes", "3 lessons of 40 minutes", "2 hours"]) {
            const asked = talk(`volcanoes, ${time}, ${who}, use ${structure}, class of 27, with homework and a quiz`, language, "fun");
            const { content } = await planner().draftLesson(asked, never());
            const parts = [
              content.summary,
              ...content.script.map(({ body }) => body),
              ...[...content.objectives, ...content.materials].map(({ text }) => text),
            ];
            const draft = parts.join("\n").toLowerCase();
            const shown = (await reply(asked)).split("\n").filter((line) => line.startsWith("- "));
            expect(shown.filter((line) => !draft.includes(bare(line)))).toEqual([]);
          }
  });

  test("says what was assumed and what no rule could use", async () => {
    const { content } = await planner().draftLesson(talk(["fractions", "we have no projector"]), never());
    expect(content.summary).toContain("No age was given");
    expect(content.summary).toContain("“we have no projector”");
  });

  test("without a topic it says what to write", async () => {
    const missing = planner().draftLesson(talk("45 minutes for 8-year-olds"), never());
    await expect(missing).rejects.toThrow(DomainError);
    await expect(missing).rejects.toMatchObject({ code: "NOT_POSSIBLE", details: { reason: expect.stringContaining("no topic") } });
  });

  test("stops when aborted", async () => {
    await expect(planner().draftLesson(talk(RHYTHM), AbortSignal.abort())).rejects.toThrow();
  });
});
