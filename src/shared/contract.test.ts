import { expect, test } from "bun:test";
import { z } from "zod";
import { id, line, metadata, text } from "#src/shared/contract.ts";

/** What a schema says of a value it refuses: path to words. */
const refused = (schema: z.ZodType, value: unknown) =>
  Object.fromEntries((schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

test("text loses U+0000 and keeps everything else", () => {
  expect(text(10).parse("a\u0000b\n ü🎵")).toBe("ab\n ü🎵");
  expect(text(10).parse("")).toBe("");
  expect(text(1_234).safeParse("x".repeat(1_234)).success).toBe(true);
  expect(refused(text(1_234), "x".repeat(1_235))).toEqual({ "": "At most 1,234 characters" });
});

test("half of a surrogate pair becomes the replacement character, as in the bytes that are stored", () => {
  expect(text(10).parse("a\ud83db \ude00🎵")).toBe("a\ufffdb \ufffd🎵");
  expect(line(10).parse(" \ud83d ")).toBe("\ufffd");
});

test("a line is trimmed before it is measured", () => {
  expect(line(3).parse("  abc\u0000 ")).toBe("abc");
  expect(refused(line(3), " \u0000 ")).toEqual({ "": "Needs at least one character" });
  expect(refused(line(3), "abcd")).toEqual({ "": "At most 3 characters" });
});

test("an id is a UUID in lower case", () => {
  expect(id.parse("0199ABCD-0000-7000-8000-00000000000F")).toBe("0199abcd-0000-7000-8000-00000000000f");
  for (const wrong of ["", "x", "0199abcd00007000800000000000000f", "0199abcd-0000-7000-8000-00000000000g"])
    expect(refused(id, wrong)).toEqual({ "": "Needs to be a UUID" });
});

test("metadata refuses the character U+0000, in values and keys, and not the text that spells it", () => {
  const words = { "": "Must not contain the character U+0000" };
  const spelled = { "\\u0000": ["\\u0000", { deep: "C:\\u0000" }] };
  expect(metadata.parse(spelled)).toEqual(spelled);
  expect(refused(metadata, { a: [{ b: "x\u0000" }] })).toEqual(words);
  expect(refused(metadata, { a: { "b\u0000": 1 } })).toEqual(words);
  expect(refused(metadata, { a: "x".repeat(16_384) })).toEqual({ "": "At most 16,384 characters of JSON" });
});

test("a refusal says what is needed", () => {
  const schema = z.strictObject({
    title: z.string(),
    count: z.int().min(1).max(9),
    mode: z.enum(["learn", "create"]),
    tags: z.array(z.string().min(2)),
    done: z.boolean(),
  });
  expect(refused(schema, { title: 5, count: "1", mode: "x", tags: {} })).toEqual({
    title: "Needs to be text",
    count: "Needs to be a number",
    mode: "Needs to be one of learn, create",
    tags: "Needs to be a list",
    done: "Is missing",
  });
  expect(refused(schema, { title: "", count: 10, mode: "learn", tags: ["x"], done: true, other: 1 })).toEqual({
    count: "Needs to be at most 9",
    "tags.0": "Needs to be at least 2 characters long",
    "": "There is no such field",
  });
});
