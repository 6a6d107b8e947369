import { describe, expect, test } from "bun:test";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { createTemplateInput } from "../templates.contract.ts";
import { checkValues, fillIn, namesIn } from "../templates.rules.ts";
import { findStarter, STARTERS } from "./starters.ts";

test("there are eight, each of a subject of its own", () => {
  expect(new Set(STARTERS.map(({ subject }) => subject)).size).toBe(8);
  expect(new Set(STARTERS.map(({ id }) => id)).size).toBe(8);
  expect(STARTERS.every(({ id }) => findStarter(id)?.id === id)).toBe(true);
});

describe.each(STARTERS.map((starter) => [starter.subject, starter] as const))("%s", (_, starter) => {
  const { title, content, variables, description, subject } = starter;

  test("is as the contract asks", () => {
    expect(lessonContent.parse(content)).toEqual(content);
    expect(createTemplateInput.parse({ title, content, variables, description, subject }).variables).toEqual(variables);
  });

  test("names the variables that it declares, of several types, and no others", () => {
    expect(namesIn({ title, content }).toSorted()).toEqual(variables.map(({ name }) => name).toSorted());
    expect(variables.length).toBeGreaterThanOrEqual(3);
    expect(variables.length).toBeLessThanOrEqual(6);
    expect(new Set(variables.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3);
  });

  test("can be used as it stands, and no braces are left", () => {
    expect(checkValues(variables, {})).toEqual({});
    const filled = fillIn({ title, content }, variables, {});
    expect(lessonContent.safeParse(filled.content).success).toBe(true);
    expect(JSON.stringify(filled)).not.toContain("{{");
  });

  test("has four to six sections whose minutes add up, a check, and ways for those who need less or more", () => {
    expect(content.script.length).toBeGreaterThanOrEqual(4);
    expect(content.script.length).toBeLessThanOrEqual(6);
    expect(content.script.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(starter.minutes);
    expect(starter.minutes % 5).toBe(0);
    const words = content.script.map(({ body }) => body).join("\n");
    for (const part of ["**Check", "**Ask", "**A step easier", "**A step further", "isconception"]) expect(words).toContain(part);
  });
});
