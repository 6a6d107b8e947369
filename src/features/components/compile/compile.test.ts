import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { parse } from "acorn";
import fc from "fast-check";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { type ReplyComponent, readReply } from "../reply.rules.ts";
import { compileComponent, problemOf } from "./compile.ts";
import { BROKEN, GOOD } from "./fixtures/replies.ts";
import { evaluate, type Guards } from "./simulated-frame.ts";

// Loading the libraries takes seconds on a busy machine.
setDefaultTimeout(30_000);

const componentsIn = (reply: string) => readReply(reply).filter((part): part is ReplyComponent => part.kind === "component");

async function compiled(jsxCode: string, cssCode = "") {
  const result = await compileComponent({ jsxCode, cssCode });
  if (result.status === "failed") throw new Error(JSON.stringify(result.problems));
  return result.code;
}

const render = async (jsxCode: string, guards?: Guards) =>
  renderToString(createElement(await evaluate((await compiled(jsxCode)).js, guards)));
const words = (html: string) => {
  const entities: Record<string, string> = { "&amp;": "&", "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">" };
  return html.replace(/<[^>]*>/g, "").replace(/&(?:amp|#x27|quot|lt|gt);/g, (entity) => entities[entity]!);
};

describe("components as models write them", () => {
  test("there are at least 40, and 20 broken ones", () => {
    expect(GOOD.length).toBeGreaterThanOrEqual(40);
    expect(BROKEN.length).toBeGreaterThanOrEqual(20);
  });

  test.each(GOOD.map((each) => [each.name, each] as const))("%s", async (_name, { reply, expects }) => {
    const components = componentsIn(reply);
    expect(components).not.toEqual([]);
    for (const { jsxCode, cssCode, isOpen } of components) {
      expect(isOpen).toBe(false);
      expect(problemOf({ jsxCode, cssCode })).toBeNull();
      const { js, elements } = await compiled(jsxCode, cssCode);
      expect(js).not.toMatch(/lx\d*x?_l\(/);
      for (const { start, end, name } of elements) {
        expect(jsxCode.slice(start)).toStartWith(`<${name}`);
        expect(jsxCode.slice(start, end)).toEndWith(">");
      }
    }
    expect(words(await render(components[0]!.jsxCode))).toContain(expects);
  });
});

describe("broken components", () => {
  test.each(BROKEN.map((each) => [each.name, each] as const))("%s", async (_name, { reply, says, line }) => {
    const [component] = componentsIn(reply);
    expect(component).toBeDefined();
    const problem = problemOf(component!);
    expect(problem?.message).toMatch(says);
    expect(problem!.message).toEndWith(".");
    if (line !== undefined) expect(problem!.line).toBe(line);
    const result = await compileComponent(component!);
    expect(result.status === "failed" && result.problems).toContainEqual(problem!);
  });
});

describe("the compiled function", () => {
  test("keeps each statement on its line", async () => {
    const { js } = await compiled(
      "import { useState } from 'react';\n\n\nconst a = 1;\n\nfunction Quiz() {\n  // words\n\n  throw new Error('here');\n  return <b />;\n}\n",
    );
    expect(js.split("\n")[3]).toStartWith("const a=1;");
    expect(js.split("\n")[8]).toStartWith("throw new Error");
  });

  test("guards every loop and every function", async () => {
    const loops: number[] = [];
    const calls: number[] = [];
    const source = `const f = (n) => { let i = 0; while (i < n) i++; do { i-- } while (i > 0)
for (const x of [1]) if (x) for (const k in { a: 1 }) i += 1
for (i = 0; i < 2; i++); return () => ({ i }) }
export default function A() { f(2)(); return <p>{f(1)().i}</p> }`;
    expect(await render(source, { loop: (line) => void loops.push(line), call: (line) => void calls.push(line) })).toContain(">2</p>");
    expect(loops.slice(0, 8)).toEqual([1, 1, 1, 1, 2, 2, 3, 3]);
    expect(calls).toEqual([4, 1, 3, 1, 3]);
  });

  test("a guard that throws ends an endless loop", async () => {
    let turns = 0;
    const loop = () => {
      if (++turns > 1000) throw new Error("stopped");
    };
    expect(render("export default () => { while (true); return <b /> }", { loop, call: () => {} })).rejects.toThrow("stopped");
  });

  test("marks elements with their place", async () => {
    const source = "export default () => <><p>é𝄞</p><b>x</b></>;";
    expect(await render(source)).toBe(
      `<p data-lx="${source.indexOf("<p>")}-${source.indexOf("<b>")}">é𝄞</p><b data-lx="${source.indexOf("<b>")}-${source.indexOf("</>")}">x</b>`,
    );
  });

  test("stays one function whatever is in its texts", async () => {
    const { js } = await compiled(
      'const a = "</script> <!-- \\u2028 }); })"; const b = `\u2028 }`; export default () => <p title="-->">{a}{b}</p>;',
    );
    const { body } = parse(`(function(__lx){${js}\n})`, { ecmaVersion: "latest" });
    expect(body).toHaveLength(1);
  });

  test.each([
    ["an HTML comment", "export default () => <p><!-- hi --></p>", /\{\/\*/],
    ["curved quotes", "export default () => <p className=“a”>x</p>", /straight/],
    [
      "a bracket of another kind",
      "export default function A() {\n  return (\n    <p>a</p>\n  ;\n}",
      /closing \) is missing for the \( of line 2/,
    ],
    ["one bracket too many", "export default function A() { return <p>a</p>; }\n}", /one too many/],
    ["a tag that nothing declares", "export default () => <Foo />", /<Foo> is used, but nothing declares it/],
    ["using", "export default () => { using a = b; return <p /> }", /too new/],
  ])("says what is wrong: %s", (_name, jsxCode, says) => expect(problemOf({ jsxCode, cssCode: "" })?.message).toMatch(says));

  test.each([
    ["what is rendered at the end", "const App = () => <p>a</p>; createRoot(document.getElementById('root')).render(<App />);"],
    [
      "also beside a default export",
      "import { createRoot } from 'react-dom/client'\nfunction App() { return <p>a</p> }\nconst root = createRoot(null!)\nroot.render(<App />)\nexport default App",
    ],
    ["an anonymous function", "export default function () { return <p>a</p> }"],
    ["an anonymous class", "export default class extends React.Component { render() { return <p>a</p> } }"],
    ["a call", "const wrap = (C) => (props) => <C {...props} />; const Inner = () => <p>a</p>; export default wrap(Inner)"],
    ["an element", "export default <p>a</p>"],
    ["an element alone", "<p>a</p>"],
    ["a lower-case function", "const quiz = () => { return <p>a</p> }"],
    [
      "code without semicolons",
      "const a = 1\nconst b = [a]\nlet c = []\nfor (const x of b) c.push(() => x)\n;[1].map(x => x)\nexport default () => {\n  let i = 0\n  do i++\n  while (i < 3)\n  if (i) i++\n  else i--\n  return <p>a</p>\n}",
    ],
  ])("gives the component: %s", async (_name, source) => expect(words(await render(source))).toBe("a"));

  test("runs no macro and keeps no import", async () => {
    const result = await compileComponent({
      jsxCode: 'import { x } from "./m.ts" with { type: "macro" }; export default () => <p>{x()}</p>;',
      cssCode: "",
    });
    expect(result.status).toBe("failed");
    const allowed = await compiled(
      'import { useState } from "react" with { type: "macro" }; export default () => <p>{useState(1)[0]}</p>;',
    );
    expect(new Bun.Transpiler({ loader: "js" }).scanImports(`(function(__lx){${allowed.js}\n})`)).toEqual([]);
  });
});

describe("props and style", () => {
  test("props come from types, patterns, propTypes and defaultProps", async () => {
    const source = `type Mode = "easy" | "hard";
interface Props { title: string; count?: number; mode: Mode; loud?: boolean; cards: string[]; onDone(): void; children: React.ReactNode }
const START = ["a"];
export default function Quiz({ title = "Q", count = -2, mode = "easy", cards = START, loud }: Props) { return <p>{title}</p>; }`;
    expect((await compiled(source)).props).toEqual([
      { name: "title", type: "text", default: "Q" },
      { name: "count", type: "number", default: -2 },
      { name: "mode", type: "choice", options: ["easy", "hard"], default: "easy" },
      { name: "loud", type: "boolean" },
      { name: "cards", type: "json", default: ["a"] },
    ]);
    expect((await compiled('export default memo(({ title = "a", onEnd }) => <p>{title}</p>)')).props).toEqual([
      { name: "title", type: "text", default: "a" },
    ]);
    const [old] = componentsIn(GOOD.find(({ name }) => name === "prop-types")!.reply);
    expect((await compiled(old!.jsxCode)).props).toMatchObject([
      { name: "value", type: "number", default: 3 },
      { name: "max", default: 10 },
      { name: "label", type: "text" },
      { name: "tone", type: "choice", options: ["calm", "loud"] },
      { name: "steps", type: "json" },
    ]);
  });

  test("Tailwind’s classes are compiled where they are used, but for those the component declares", async () => {
    const [card] = componentsIn(GOOD.find(({ name }) => name === "tailwind-card")!.reply);
    const { css } = await compiled(card!.jsxCode, ".flex { color: red }");
    expect(css).toContain(".hover\\:bg-indigo-700");
    expect(css).toContain("margin-inline: auto");
    expect(css.match(/\.flex \{/g)).toHaveLength(1);
    const plain = await compiled('export default () => <p className="flex card hidden">a</p>', ".card { color: red }");
    expect(plain.css).toBe(".card { color: red }");
  });

  test("style sheets cannot end their element, and lose SCSS’s comments", async () => {
    const { css } = await compiled(
      "export default () => <p />",
      '.a::after { content: "</style>"; } // it\'s\n.b { color: red; background: url(//x/y.png) }',
    );
    expect(css).not.toContain("</style");
    expect(css).toContain("/* it's */");
    expect(css).toContain("url(//x/y.png)");
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "<div>",
    "</div>",
    "{",
    "}",
    "(",
    ")",
    "`",
    "${",
    "'",
    '"',
    "/*",
    "*/",
    "//",
    "\n",
    " ",
    "=>",
    "export default ",
    "function A()",
    "return ",
    "const a = ",
    "import x from 'react'",
    "await ",
    "class ",
    "<!--",
    "-->",
    "</script>",
    "\u2028",
    "for(;;)",
    "if(a)",
    "?",
    ":",
    ";",
    ",",
    "async ",
    "a",
    "1",
    "enum E",
    "as any",
    "<T,>",
  );

  test("compiling never throws, and agrees with the quick look", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((each) => each.join("")),
        ),
        fc.string(),
        async (jsxCode, cssCode) => {
          const result = await compileComponent({ jsxCode, cssCode });
          if (result.status === "compiled") expect(problemOf({ jsxCode, cssCode })).toBeNull();
          else expect(result.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 600 },
    );
  }, 60_000);

  test.each([
    ["brackets", "[".repeat(100_000)],
    ["a long sum", `export default () => <p>{${"1+".repeat(60_000)}1}</p>`],
    ["nested elements", `export default () => ${"<a>".repeat(20_000)}`],
    ["nested calls", `export default () => <p>{${"f(".repeat(30_000)}${")".repeat(30_000)}}</p>`],
    ["member chain", `export default () => <p>{a${".b".repeat(90_000)}}</p>`],
    ["token names", `/* lx${Array.from({ length: 24_000 }, (_, n) => `lx${n}x`).join(" ")} */ export default () => <p />`],
    ["else if", `export default () => { ${"if (a) {} else ".repeat(12_000)} {} return <p /> }`],
  ])(
    "%s without an end are refused or compiled, quickly",
    async (_name, jsxCode) => {
      const start = performance.now();
      await compileComponent({ jsxCode, cssCode: "" });
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    30_000,
  );

  test.each([
    ["addresses", "url(".repeat(50_000)],
    ["comments in a text", `a{b:"${"/*".repeat(90_000)}";}`],
    ["quotes", `a{b:${"'".repeat(190_000)}`],
    ["spaces in an address", `a{b:url(${" ".repeat(190_000)}`],
  ])(
    "styles: %s are read in linear time",
    (_name, cssCode) => {
      const start = performance.now();
      problemOf({ jsxCode: "export default () => <p />", cssCode });
      expect(performance.now() - start).toBeLessThan(1_000);
    },
    30_000,
  );

  test("code of more words and signs than are read is kept with why, whoever asks", async () => {
    const jsxCode = `export default () => <p>{[${"1,".repeat(40_000)}].length}</p>`;
    expect(problemOf({ jsxCode, cssCode: "" })).toMatchObject({
      part: "jsx",
      line: null,
      message: expect.stringContaining("60,000 words and signs"),
    });
    expect(await compileComponent({ jsxCode, cssCode: "" })).toMatchObject({ status: "failed" });
    // A picture in the code is one word.
    expect(problemOf({ jsxCode: `const sound = "${"aB3".repeat(60_000)}"; export default () => <p>{sound}</p>`, cssCode: "" })).toBeNull();
  });

  test("what a comment says about the set-up of a build changes nothing", async () => {
    for (const pragma of ["@jsxRuntime automatic", "@jsxRuntime classic", "@jsxImportSource preact", "@jsx React.createElement"])
      expect(words(await render(`/** ${pragma} */\nimport React from "react";\nexport default () => <p>Hello</p>;`))).toBe("Hello");
  });
});
