import { expect, test } from "bun:test";
import { emptyContent } from "../lessons.rules.ts";
import { toHtml } from "./html.ts";

test("links into Lectern lead there from a file where its address is known, and are words where it is not", () => {
  const body = "See [the dice](/k/1), [this](//elsewhere.example/x) and [that](https://elsewhere.example/y).";
  const lesson = { title: "Dice", content: { ...emptyContent(), script: [{ id: "s", heading: "Dice", body, minutes: 5 }] } };
  const known = toHtml(lesson, "en", new Map(), new Map(), "https://lectern.example");
  expect(known).toContain('<a href="https://lectern.example/k/1">the dice</a>');
  const unknown = toHtml(lesson, "en", new Map());
  expect(unknown).toContain('See the dice, <a href="//elsewhere.example/x">this</a>');
  expect(unknown).toContain('<a href="https://elsewhere.example/y">that</a>');
});
