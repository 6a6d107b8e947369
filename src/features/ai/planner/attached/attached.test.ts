import { describe, expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import { WRITTEN } from "#src/features/ai/planner/brief.ts";
import { createPlanner } from "#src/features/ai/planner/planner.ts";
import { ATTACHED_PHRASES } from "./attached-phrases.ts";
import { readAttached } from "./read-attached.ts";

const lesson = {
  title: "Half-lives with dice",
  text: "# Half-lives with dice\n\nChance.\n\n## Objectives\n\n- Predict how many are left\n- Draw the curve\n\n## Materials\n\n- Dice\n\n## Roll (12 min)\n\n```\n## No section (9 min)\n```\n\n## Inside\n\n- not an objective\n\n## Untitled section (7.5 min)\n",
};
let ids = 0;
const planner = createPlanner({ newId: () => `part-${++ids}`, pace: async () => {} });
const about = (turns: string | string[], language = "en"): Conversation => ({
  turns: [turns].flat().map((content) => ({ role: "user", content })),
  language,
  mode: "learn",
  lesson,
});
const reply = async (conversation: Conversation) =>
  (await Array.fromAsync(planner.reply(conversation, new AbortController().signal))).join("");

test("objectives and sections with their minutes are read; what stands in code is not", () => {
  expect(readAttached(lesson)).toEqual({
    title: "Half-lives with dice",
    objectives: ["Predict how many are left", "Draw the curve"],
    sections: [
      { heading: "Roll", minutes: 12 },
      { heading: "", minutes: 7.5 },
    ],
    minutes: 19.5,
  });
});

describe("a conversation about a lesson", () => {
  const warmUps = {
    en: "Give me a warm-up of five minutes",
    es: "Dame un calentamiento de cinco minutos",
    fr: "Donne-moi un échauffement de cinq minutes",
    de: "Gib mir einen Einstieg von fünf Minuten",
  };
  const quizzes = { en: "an exit question", es: "una pregunta de salida", fr: "un billet de sortie", de: "eine Abschlussfrage" };

  for (const language of WRITTEN)
    test(`is answered with its words in ${language}`, async () => {
      const own = ATTACHED_PHRASES[language];
      const opening = await reply(about(warmUps[language], language));
      expect(opening).toContain(`### ${own.opening} · 5 `);
      expect(opening).toContain("Half-lives with dice");
      expect(opening).toContain("Roll");
      expect(opening).not.toMatch(/\{\w+\}/);
      const exit = await reply(about(quizzes[language], language));
      expect(exit).toContain("Predict how many are left");
    });

  test("says what is in it and when, and what can be asked, where no rule knows the question", async () => {
    for (const asked of ["Sections and times", "What comes first?", "hello", "Is it any good?", "How long is this lesson?"]) {
      const text = await reply(about(asked));
      expect([asked, text]).toEqual([asked, expect.stringContaining("0–12 min · Roll\n- 12–19.5 min · Section without a heading")]);
      expect(text).toContain(ATTACHED_PHRASES.en.can);
    }
    expect(await reply(about("What are the objectives?"))).toContain("- Draw the curve");
  });

  test("quiz questions are words, made of its objectives; a quiz is a component", async () => {
    for (const [language, asked] of [
      ["en", "Write five quiz questions about this lesson"],
      ["es", "Escribe preguntas de cuestionario"],
      ["fr", "Donne-moi des questions de quiz"],
      ["de", "Schreib Quizfragen"],
    ] as const) {
      const text = await reply(about(asked, language));
      expect(text).toContain(ATTACHED_PHRASES[language].byObjective);
      expect(text).not.toContain("```");
    }
    expect(await reply(about("Make an interactive quiz component"))).toContain("```jsx");
  });

  test("asked again, the other warm-up comes", async () => {
    const one = await reply(about("a warm-up"));
    const other = await reply(about(["a warm-up", "another warm-up"]));
    expect(other).toContain("### Warm-up");
    expect(other).not.toBe(one);
  });

  test("a new lesson is on its topic, unless another is named", async () => {
    expect(await reply(about("30 minutes for 9-year-olds"))).toStartWith("# Half-lives with dice");
    expect(await reply(about("45-minute lesson on volcanoes for 9-year-olds"))).toStartWith("# Volcanoes");
    const draft = await planner.draftLesson(about("a warm-up"), new AbortController().signal);
    expect(draft.title).toBe("Half-lives with dice");
    expect(await planner.title(about("a warm-up"), new AbortController().signal)).toBe("Half-lives with dice");
  });
});
