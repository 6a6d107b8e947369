import { describe, expect, test } from "bun:test";
import { strToU8, zipSync } from "fflate";
import { fileName } from "./export-code.ts";
import { importCode } from "./import-code.ts";

const file = (name: string, text: string) => new File([text], name);

describe("imported components", () => {
  test("bare files, with other systems’ line ends", async () => {
    expect(await importCode([file("quiz.css", ".a {}"), file("quiz.jsx", "\uFEFFa\r\nb")])).toEqual({
      code: { jsxCode: "a\nb", cssCode: ".a {}" },
      names: ["quiz.jsx", "quiz.css"],
    });
  });

  test("a folder as zip, without what was built", async () => {
    const zip = zipSync({ "Quiz/index.html": strToU8("<html>"), "Quiz/vendor.js": strToU8("no"), "Quiz/Quiz.jsx": strToU8("yes"), "Quiz/Quiz.css": strToU8("b{}") }); // oxfmt-ignore
    const imported = await importCode([new File([zip], "Quiz.zip")]);
    expect(imported).toEqual({ code: { jsxCode: "yes", cssCode: "b{}" }, names: ["Quiz.jsx", "Quiz.css"] });
  });

  test("what is none says what one is", async () => {
    expect(await importCode([file("photo.png", "x")])).toHaveProperty("problem");
    expect(await importCode([file("broken.zip", "x")])).toEqual({ problem: "“broken.zip” could not be opened as a zip." });
    expect(await importCode([file("long.jsx", "x".repeat(200_001))])).toHaveProperty("problem");
  });

  test("names that any system takes", () => {
    expect(fileName('a/b: "c"?')).toBe("a b c");
    expect(fileName("...")).toBe("Component");
  });
});
