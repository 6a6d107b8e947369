import { describe, expect, test } from "bun:test";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { insertParagraph, insertPicture, linkTo } from "./into-lesson.ts";

const ID = "01a1fbf7-f2eb-736a-a632-1b67a8834850";
const section = { id: "s1", heading: "One", body: "First.\n", minutes: 5 };

describe("a component in a lesson", () => {
  test("as a link in a paragraph of its own, and out again", () => {
    const content = { ...emptyContent(), script: [section] };
    const link = linkTo(ID, "Dice [quiz]", false);
    expect(link).toBe(String.raw`[Dice \[quiz\]](/k/${ID})`);
    expect(linkTo(ID, "Quiz", true)).toBe(`[Quiz](/k/${ID} "embed")`);
    const { parts, takeOut } = insertParagraph(content, "s1", link, "Quiz");
    expect(parts.script?.[0]?.body).toBe(`First.\n\n${link}`);
    const later = { ...content, script: [{ ...section, body: `${parts.script![0]!.body}\n\nMore.` }] };
    expect(takeOut(later).script?.[0]?.body).toBe("First.\n\nMore.");
  });

  test("a lesson without sections gets one, which goes with it", () => {
    const { parts, takeOut } = insertParagraph(emptyContent(), null, "x", "Quiz");
    expect(parts.script).toMatchObject([{ heading: "Quiz", body: "x" }]);
    expect(takeOut({ ...emptyContent(), script: parts.script! }).script).toEqual([]);
  });

  test("as a picture behind the last clip of the first track for images", () => {
    const content = emptyContent();
    const first = insertPicture(content, ID, "Quiz")!;
    const once = { ...content, ...first.parts };
    expect(once.timeline.tracks).toMatchObject([{ kind: "visual", clips: [{ startMs: 0, durationMs: 10_000, ref: once.images[0]!.id }] }]);
    const second = insertPicture(once, ID, "Quiz again")!;
    const twice = { ...once, ...second.parts };
    expect(twice.timeline.tracks).toHaveLength(1);
    expect(twice.timeline.tracks[0]!.clips[1]).toMatchObject({ startMs: 10_000 });
    const out = { ...twice, ...first.takeOut(twice) };
    expect(out.images.map(({ caption }) => caption)).toEqual(["Quiz again"]);
    expect(out.timeline.tracks[0]!.clips).toHaveLength(1);
  });
});
