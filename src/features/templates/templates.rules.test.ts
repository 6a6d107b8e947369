import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { NAMES } from "#src/features/lessons/lesson-shape.rules.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import type { TemplateVariable } from "./templates.contract.ts";
import { checkValues, fillIn, growthOf, mapTexts, namesIn, withFound } from "./templates.rules.ts";

const variable = (name: string, changes: Partial<TemplateVariable> = {}): TemplateVariable => ({
  name,
  label: "",
  type: "text",
  default: "",
  help: "",
  isRequired: true,
  choices: [],
  ...changes,
});
const words = (body: string, title = "T") => ({
  title,
  content: { ...emptyContent(), script: [{ id: "topic", heading: "{{topic}}", body, minutes: 5 }] },
});

describe("variables", () => {
  test("stand in titles, sections, narration and labels, and nowhere else", () => {
    const template = {
      title: "{{topic}} for {{ class }}",
      content: {
        ...emptyContent(),
        script: [{ id: "topic", heading: "{{topic}}", body: "Say {{topic}} to {{class}}.", minutes: 5 }],
        narration: [{ id: "n", title: "{{topic}}", text: "This is {{topic}}", sectionId: "topic" }],
        timeline: {
          durationMs: 1,
          tracks: [
            { id: "v", kind: "visual" as const, name: "{{topic}}", clips: [{ id: "c", startMs: 0, durationMs: 1, label: "{{topic}}" }] },
          ],
        },
      },
    };
    expect(namesIn(template)).toEqual(["topic", "class"]);
    const filled = fillIn(template, [variable("topic"), variable("class", { default: "Year 5" })], { topic: "Tides" });
    expect(filled.title).toBe("Tides for Year 5");
    expect(JSON.stringify(filled)).not.toContain("{{");
    expect(filled.content.script[0]!.id).toBe("topic");
    expect(filled.content.timeline.tracks[0]!.clips[0]!.label).toBe("Tides");
  });

  test("what merging takes for a name is no place for a variable either", () => {
    const all = Object.fromEntries([...NAMES, "title"].map((key) => [key, "x"]));
    expect(mapTexts(all, () => "y")).toEqual({ ...all, title: "y" });
  });

  test("braces around other words stay, and a value is never read for variables again", () => {
    expect(
      fillIn(words("{{other}} {{topic}} {topic} {{ }}"), [variable("topic")], { topic: "{{topic}} $& $1" }).content.script[0]!.body,
    ).toBe("{{other}} {{topic}} $& $1 {topic} {{ }}");
  });

  test("those found in the words are added as plain text", () => {
    expect(withFound([variable("class", { type: "number" })], words("{{class}} {{größe}}")).map(({ name, type }) => [name, type])).toEqual([
      ["class", "number"],
      ["topic", "text"],
      ["größe", "text"],
    ]);
  });

  test("values are checked by type, each with the way out", () => {
    const variables = [
      variable("topic"),
      variable("minutes", { type: "number", min: 10, max: 90 }),
      variable("day", { type: "date", isRequired: false }),
      variable("level", { type: "choice", choices: ["easy", "hard"], default: "easy" }),
    ];
    expect(checkValues(variables, { minutes: 5, day: "2027-02-30", level: "medium", extra: "x" })).toEqual({
      "values.extra": "This template has no such variable",
      "values.topic": "Fill this in",
      "values.minutes": "Between 10 and 90",
      "values.day": "Needs a date such as 2027-03-14",
      "values.level": "Needs to be one of easy, hard",
    });
    expect(checkValues(variables, { topic: "Tides", minutes: "12,5" })).toEqual({});
    expect(checkValues(variables, { topic: "Tides", minutes: "twelve" })).toEqual({ "values.minutes": "Needs to be a number" });
  });

  test("how much longer they make the words is known before any is filled in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.nat(20), (value, fallback, places) => {
        const template = words("{{topic}} {{ rest }}".repeat(places));
        const variables = [variable("topic"), variable("rest", { default: fallback })];
        const longer = JSON.stringify(fillIn(template, variables, { topic: value })).length - JSON.stringify(template).length;
        const { added, all } = growthOf(template, variables, { topic: value });
        expect(all).toBe(longer);
        expect(added.map((each) => each.added).toSorted((a, b) => b - a)).toEqual(added.map((each) => each.added));
      }),
    );
  });

  test("filling in is deterministic, and texts without variables come out as they went in", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (body, value) => {
        const template = words(body);
        expect(fillIn(template, [variable("topic")], { topic: value })).toEqual(fillIn(template, [variable("topic")], { topic: value }));
        if (namesIn({ ...template, content: { ...template.content, script: [] } }).length === 0 && !body.includes("{{"))
          expect(fillIn(template, [variable("topic")], { topic: value }).content.script[0]!.body).toBe(body);
      }),
    );
  });
});
