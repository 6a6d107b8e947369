import { describe, expect, test } from "bun:test";
import type { CodeElement } from "../../../components.contract.ts";
import { calledOf, elementAt, factOf, lineAt, nameOfElement, outlineOf, stepsTo, targetOf, type TreeElement } from "./elements.ts";

const JSX = '<Card>\n  <Choice id="a">One</Choice>\n  <Choice id="b">Two</Choice>\n</Card>\n<button>{children}</button>';
const at = (code: string) => ({ start: JSX.indexOf(code), end: JSX.indexOf(code) + code.length });
const element = (path: string[], selector: string, depth: number, place: { start: number; end: number }): TreeElement => ({
  selector,
  path,
  tag: path.at(-1)!,
  text: "",
  depth,
  box: { x: 0, y: 0, width: 1, height: 1 },
  ...place,
});
const button = at("<button>{children}</button>");
/** As the frame says it: every element with the components around it, and the code that draws it. */
const tree = [
  element(["Quiz", "Card", "div.card"], "#card", 0, at("<Card>")),
  element(["Quiz", "Card", "Choice", "button"], "#one", 1, button),
  element(["Quiz", "Card", "Choice", "b"], "#bold", 2, button),
  element(["Quiz", "Card", "Choice", "button"], "#two", 1, button),
];
const use = (name: string, code: string): CodeElement => ({ name, text: "", depth: 0, line: 1, ...at(code) });
const code = [use("Card", JSX.slice(0, JSX.indexOf("\n<button"))), use("Choice", '<Choice id="a">One</Choice>'), use("Choice", '<Choice id="b">Two</Choice>'), use("button", "<button>{children}</button>")]; // oxfmt-ignore
const outline = outlineOf(tree, code);
const codeAt = ({ start, end }: { start?: number | undefined; end?: number | undefined }) => JSX.slice(start, end);

describe("elements of the preview", () => {
  test("what a component draws first is that component, with the code that uses it", () => {
    expect(outline.map(nameOfElement)).toEqual(["Card", "Choice", "b", "Choice"]);
    expect(codeAt(outline[3]!)).toBe('<Choice id="b">Two</Choice>');
    expect(codeAt(outline[2]!)).toBe("<button>{children}</button>");
  });

  test("beside a name stand its words, or how many alike it holds", () => {
    const said = outline.map((each) => ({ ...each, text: `words of ${each.selector}` }));
    expect(said.map((_, index) => factOf(said, index))).toEqual(["2", "", "words of #bold", "words of #two"]);
  });

  test("alike ones are numbered", () => {
    expect(calledOf(outline[3]!, outline)).toBe("Choice 2");
    expect(calledOf(outline[0]!, outline)).toBe("Card");
  });

  test("the innermost at a place of the code", () => {
    expect(elementAt(outline, JSX.indexOf("Two"))?.selector).toBe("#two");
    expect(elementAt(outline, 2)?.selector).toBe("#card");
    expect(elementAt(outline, JSX.length + 5)).toBeNull();
  });

  test("the way to an element leads through the components around it", () => {
    const steps = stepsTo(outline[3]!, tree, code);
    expect(steps.map(({ name, element: each, isCurrent }) => [name, each.selector, isCurrent])).toEqual([
      ["Quiz", "#card", false],
      ["Card", "#card", false],
      ["Choice", "#two", true],
      ["button", "#two", false],
    ]);
    expect(codeAt(steps[2]!.element)).toBe('<Choice id="b">Two</Choice>');
  });

  test("where uses and drawings do not match, the drawn code stands", () => {
    expect(codeAt(outlineOf(tree, [...code, use("Choice", "<Card>")])[1]!)).toBe("<button>{children}</button>");
  });

  test("a prompt carries the code and its line", () => {
    expect(targetOf(outline[3]!, JSX)).toEqual({
      selector: "#two",
      path: ["Quiz", "Card", "Choice"],
      text: "",
      code: '<Choice id="b">Two</Choice>',
      line: 3,
    });
    expect(targetOf({ ...outline[3]!, start: undefined, end: undefined }, JSX).code).toBe("");
    expect(lineAt(JSX, 0)).toBe(1);
  });
});
