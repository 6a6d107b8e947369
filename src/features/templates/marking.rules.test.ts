import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import type { TemplateVariable } from "./templates.contract.ts";
import {
  countPlaces,
  editAt,
  freeName,
  type Marked,
  markAll,
  markAt,
  nameProblem,
  removeVariable,
  renameVariable,
  textAt,
} from "./marking.rules.ts";
import { fillIn, piecesOf } from "./templates.rules.ts";

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
const template = (body: string, title = "Tides"): Marked => ({
  title,
  content: { ...emptyContent(), script: [{ id: "tides", heading: "Tides and time", body, minutes: 5 }] },
  variables: [],
});

describe("marking words as variables", () => {
  test("everywhere: whole words only, not ids, not inside braces", () => {
    const made = markAll(template("Tides rise; riptides too. {{Tides}}"), "Tides", variable("topic", { default: "Tides" }));
    expect(made.title).toBe("{{topic}}");
    expect(made.content.script[0]).toMatchObject({
      id: "tides",
      heading: "{{topic}} and time",
      body: "{{topic}} rise; riptides too. {{Tides}}",
    });
    expect(made.variables.map(({ name }) => name)).toEqual(["topic"]);
    expect(countPlaces(template("Tides rise; riptides too. {{Tides}}"), "Tides")).toBe(3);
  });

  test("in one place: what is selected there", () => {
    const made = markAt(template("High tide, low tide"), ["content", "script", "tides", "body"], [5, 9], variable("what"));
    expect(made.content.script[0]!.body).toBe("High {{what}}, low tide");
    expect(made.title).toBe("Tides");
  });

  test("renaming renames in the words; taking away puts the default back", () => {
    const marked = markAll(template("Tides"), "Tides", variable("topic", { default: "Waves" }));
    const renamed = renameVariable(marked, "topic", "subject");
    expect(renamed.content.script[0]!.body).toBe("{{subject}}");
    expect(renamed.variables[0]!.name).toBe("subject");
    const without = removeVariable(renamed, "subject");
    expect(without).toMatchObject({ title: "Waves", variables: [] });
  });

  test("a phrase of any characters is found as it is, and filled in again with itself gives the words back", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (phrase, body) => {
        fc.pre(!/[{}]/.test(phrase + body));
        const before = template(`${body} ${phrase} ${body}`, "T");
        const after = markAll(before, phrase, variable("x", { default: phrase }));
        expect(fillIn({ title: after.title, content: after.content }, after.variables, {})).toEqual({
          title: before.title,
          content: before.content,
        });
      }),
    );
  });

  test("names are made from the words, and free", () => {
    expect(freeName("The Great Fire of London", [])).toBe("the_great_fire");
    expect(freeName("the great fire!", [variable("the_great_fire")])).toBe("the_great_fire_2");
    expect(freeName("1666", [])).toBe("v_1666");
    expect(freeName("…", [])).toBe("variable");
    expect(nameProblem("two words", [])).not.toBeNull();
    expect(nameProblem("größe", [variable("größe")])).toBe("There is a variable of this name already");
  });

  test("texts are reached by keys and ids", () => {
    const path = ["content", "script", "tides", "body"];
    expect(
      textAt(
        editAt(template("a"), path, (text) => `${text}b`),
        path,
      ),
    ).toBe("ab");
    expect(textAt(template("a"), ["content", "script", "gone", "body"])).toBeNull();
    expect(piecesOf("a {{b}} c")).toEqual([
      { at: 0, text: "a " },
      { at: 2, name: "b" },
      { at: 7, text: " c" },
    ]);
  });
});
