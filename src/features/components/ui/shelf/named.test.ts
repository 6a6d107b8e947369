import { expect, test } from "bun:test";
import { named } from "./named.ts";

const all = [{ name: "Dice quiz" }, { name: "Être et avoir" }, { name: "Quiz: états" }];

test("every word counts, wherever it stands; case and accents do not", () => {
  const names = (words: string) => named(all, words).map(({ name }) => name);
  expect(names("QUIZ")).toEqual(["Dice quiz", "Quiz: états"]);
  expect(names("etats quiz")).toEqual(["Quiz: états"]);
  expect(names("etre")).toEqual(["Être et avoir"]);
  expect(names("clock")).toEqual([]);
});

test("no words, no filter", () => expect(named(all, "  ")).toBe(all));
