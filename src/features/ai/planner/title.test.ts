import { expect, test } from "bun:test";
import { createPlanner } from "#src/features/ai/planner/planner.ts";

const title = (turns: string | string[], language = "en") =>
  createPlanner({ newId: () => "id" }).title(
    { turns: [turns].flat().map((content) => ({ role: "user" as const, content })), language, mode: "learn" },
    new AbortController().signal,
  );

test.each([
  ["45 minutes on fractions for Year 5", "Fractions"],
  ["half-lives with dice, 16 year olds, 50 min", "Half-lives with dice"],
  ["a lesson on the water cycle, please", "Water cycle"],
  ["FRACTIONS YEAR 5 NOW!!!", "Fractions"],
  ["DNA", "DNA"],
  ["The Great Gatsby, grade 11", "The Great Gatsby"],
  ["Una clase sobre la suma con llevadas para 2º de primaria", "La suma con llevadas"],
  ["Anderthalb Stunden über den Klimawandel für die Klasse 7b", "Klimawandel"],
  ["Une séance sur l'éducation aux médias pour des 4èmes", "L’éducation aux médias"],
  ["Teaching English to Spanish speakers", "English"],
  ["45 minutes of Spanish for Year 8: ordering food", "Spanish: ordering food"],
  ["hello", ""],
  ["plan me something for tomorrow", ""],
  ["My class has 28 pupils and only 10 tablets", ""],
  ["thanks!", ""],
  ["write me a poem about spring", ""],
])("%s: %p", async (request, expected) => {
  expect(await title(request)).toBe(expected);
});

test("follows the topic, not the complaint", async () => {
  expect(await title(["fractions", "I don't like the opening"])).toBe("Fractions");
});

test("is at most 60 characters, cut between words", async () => {
  const long = await title("lesson on the social and economic consequences of the invention of the printing press in Europe");
  expect(long).toBe("Social and economic consequences of the invention of the");
  expect((await title(`Topic: ${"x".repeat(100)}`)).length).toBe(60);
  expect((await title(`Topic: ${"👩🏽‍🔬".repeat(30)}`)).isWellFormed()).toBe(true);
});
