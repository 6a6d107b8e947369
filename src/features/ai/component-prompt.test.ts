import { describe, expect, test } from "bun:test";
import { componentText } from "./component-prompt.ts";
import { estimateTokens } from "./context-window.ts";

const component = {
  name: "Quiz",
  jsxCode: "export default function Quiz() {\n  return <b>Hi</b>;\n}\n",
  cssCode: "b { color: red }",
  interactionType: "modify",
  targetElement: null,
};

describe("what a model is told about a component", () => {
  test("its name and whole code", () => {
    const text = componentText(component, 1_000);
    expect(text).toContain("“Quiz”");
    expect(text).toContain(`\`\`\`jsx\n${component.jsxCode}\`\`\``);
    expect(text).toContain("```css\nb { color: red }\n```");
  });

  test("the element that was pointed at", () => {
    const targetElement = { selector: "main > b", path: ["Quiz", "b"], code: "<b>Hi</b>", text: "Hi", line: 2 };
    const text = componentText({ ...component, targetElement }, 1_000);
    expect(text).toContain('"main > b" (Quiz › b), at line 2');
    expect(text).toContain("```jsx\n<b>Hi</b>\n```");
    expect(componentText({ ...component, targetElement: "#start" }, 1_000)).toContain('"#start"');
  });

  test("a new one is asked for", () => {
    expect(componentText({ ...component, name: "", jsxCode: "", cssCode: "" }, 1_000)).toBe("\n\nA new component is asked for now.");
  });

  test("fences in the code do not end its block", () => {
    expect(componentText({ ...component, jsxCode: "const a = `\n```\n`;" }, 1_000)).toContain("````jsx\nconst a = `\n```\n`;\n````");
  });

  test("no more of it than there is room for, and then it is told to say so", () => {
    const text = componentText({ ...component, jsxCode: "x".repeat(100_000) }, 500);
    expect(estimateTokens(text)).toBeLessThan(800);
    expect(text).toContain("too long to be read");
  });

  test("what explains writes no code", () => {
    expect(componentText({ ...component, interactionType: "explain" }, 1_000)).toContain("write no ```jsx block");
  });
});
