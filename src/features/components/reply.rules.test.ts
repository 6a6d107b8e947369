import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { BROKEN, GOOD } from "./compile/fixtures/replies.ts";
import { type ReplyComponent, type ReplyPart, readReply } from "./reply.rules.ts";

const isComponent = (part: ReplyPart): part is ReplyComponent => part.kind === "component";
const componentsIn = (reply: string) => readReply(reply).filter(isComponent);
const fixture = (name: string) => [...GOOD, ...BROKEN].find((each) => each.name === name)!.reply;

const QUIZ = "export default function Quiz() {\n  return <p>Quiz</p>;\n}";
const fenced = (code: string, info = "jsx") => `\`\`\`${info}\n${code}\n\`\`\`\n`;

describe("components of a reply", () => {
  test("code with its styles, and the words around", () => {
    expect(readReply(`Here:\n\n${fenced(QUIZ)}\n${fenced(".a { b: c; }", "css")}Enjoy!`)).toEqual([
      { kind: "text", text: "Here:\n\n" },
      { kind: "component", name: "Quiz", jsxCode: QUIZ, cssCode: ".a { b: c; }", isOpen: false },
      { kind: "text", text: "\nEnjoy!" },
    ]);
  });

  test.each([
    "jsx",
    "tsx",
    "js",
    "javascript",
    "typescript",
    "react",
    "",
    "JSX",
    'jsx title="Quiz.jsx"',
    "jsx:src/Quiz.jsx",
    "Quiz.jsx",
    "html",
    "jsx {1,3}",
  ])("fence: %s", (info) =>
    expect(componentsIn(fenced(QUIZ, info))).toEqual([{ kind: "component", name: "Quiz", jsxCode: QUIZ, cssCode: "", isOpen: false }]),
  );

  test.each([
    ["shell", fenced("npm install react", "bash")],
    ["python", fenced("class Quiz:\n  pass", "python")],
    ["plain script", fenced("const a = [1, 2].map((x) => x * 2);\nconsole.log(a);", "js")],
    ["a use of a component", fenced('<Quiz title="a" />')],
    ["a page", fenced("<!doctype html>\n<html><body><p>hi</p></body></html>", "html")],
    ["data", fenced('{ "a": [1, 2] }', "json")],
    ["styles alone", fenced(".a { color: red; }", "css")],
    ["inline code", "Use `<Quiz />` in ```jsx``` fences."],
    ["nothing", ""],
  ])("%s stays text", (_name, reply) => {
    expect(componentsIn(reply)).toEqual([]);
    expect(readReply(reply)).toEqual(reply ? [{ kind: "text", text: reply }] : []);
  });

  test.each([
    ["const", "const FlashCards = () => <p/>;\nexport default FlashCards;", "FlashCards"],
    ["memo", "function Inner() { return <p/>; }\nexport default React.memo(Inner);", "Inner"],
    ["class", "class Board extends React.Component { render() { return <p/>; } }", "Board"],
    ["named export", "export const Poll = () => <p/>;\nconst Other = () => <b/>;", "Poll"],
    ["comment", "// NumberLine.jsx\nexport default () => <p/>;", "NumberLine"],
    ["generic name, file", "// src/Memory.tsx\nexport default function App() { return <p/>; }", "Memory"],
  ])("name: %s", (_name, code, name) => expect(componentsIn(fenced(code))[0]?.name).toBe(name));

  test("a heading names what the code does not", () => {
    expect(componentsIn(`### 1. Tempo **words**:\n\n### JSX\n${fenced("export default function App() { return <p/>; }")}`)[0]?.name).toBe(
      "Tempo words",
    );
  });

  test("styles go to their component", () => {
    const [poll, words] = componentsIn(fixture("two-components"));
    expect([poll?.name, poll?.cssCode, words?.name, words?.cssCode]).toEqual([
      "LoudnessPoll",
      ".poll button { width: 100%; }",
      "TempoWords",
      ".tempo dt { font-weight: 600; }",
    ]);
    const other = QUIZ.replaceAll("Quiz", "Timer");
    const first = componentsIn(`${fenced(".a{}", "css")}${fenced(QUIZ)}${fenced(".b{}", "css")}${fenced(other)}`);
    expect(first.map(({ cssCode }) => cssCode)).toEqual([".a{}", ".b{}"]);
    const named = componentsIn(
      `${fenced(QUIZ)}${fenced(other)}${fenced(".q{}", "css title=Quiz.css")}${fenced(".t{}", "css title=Timer.css")}`,
    );
    expect(named.map(({ cssCode }) => cssCode)).toEqual([".q{}", ".t{}"]);
  });

  test("files that import each other become one", () => {
    const [app, ...rest] = componentsIn(fixture("several-files"));
    expect(rest).toEqual([]);
    expect(app?.jsxCode).not.toMatch(/from ['"]\./);
    expect(app?.jsxCode.match(/from ['"]react['"]/g)).toHaveLength(1);
    expect(app?.cssCode).toContain("fieldset");
  });

  test("files that use one name for different things are kept apart", () => {
    const reply = `${fenced("import { useState } from 'react';\nconst styles = 1;\nexport default function Card() { return <p>{styles}</p>; }\nexport const more = 2;", "jsx title=Card.jsx")}${fenced("import Card, { more as m } from './Card';\nconst styles = 3;\nexport default function App() { return <Card a={styles} b={m} />; }")}`;
    const [app] = componentsIn(reply);
    expect(app?.jsxCode).toContain("const CardModule = (() => {");
    expect(app?.jsxCode).toContain("const Card = CardModule.default;\nconst m = CardModule.more;");
  });

  test("a file that only shows how the component is used stays text", () => {
    const usage = "import Quiz from './Quiz';\n\nfunction App() {\n  return <Quiz />;\n}";
    expect(componentsIn(`${fenced(QUIZ)}Usage:\n${fenced(usage)}`)).toMatchObject([{ name: "Quiz", jsxCode: QUIZ }]);
    expect(componentsIn(`${fenced(QUIZ)}${fenced(usage.replace("<Quiz />", "<Quiz cards={[1]} />"))}`)[0]?.jsxCode).toContain(
      "cards={[1]}",
    );
    const main =
      "import ReactDOM from 'react-dom/client';\nimport Quiz from './Quiz';\nimport './index.css';\nReactDOM.createRoot(document.getElementById('root')).render(<React.StrictMode><Quiz /></React.StrictMode>);";
    expect(componentsIn(`${fenced(QUIZ)}${fenced(main, "jsx title=main.jsx")}${fenced("body {}", "css title=index.css")}`)).toMatchObject([
      { name: "Quiz", jsxCode: QUIZ, cssCode: "body {}" },
    ]);
  });

  test("a file that is missing is told of", () => {
    expect(componentsIn(fixture("other-file"))[0]?.problem).toContain("Button");
  });

  test("structured output, whole and while it grows", () => {
    const json = JSON.stringify({ name: "Quiz", jsx: QUIZ, css: ".a {}" });
    expect(componentsIn(json)).toEqual([{ kind: "component", name: "Quiz", jsxCode: QUIZ, cssCode: ".a {}", isOpen: false }]);
    expect(componentsIn(json.slice(0, 60))).toMatchObject([{ name: "Quiz", isOpen: true }]);
    const files = JSON.stringify({
      files: {
        "App.jsx": "import Card from './Card';\nexport default () => <Card />;",
        "Card.jsx": "export default function Card() { return <p/>; }",
        "App.css": ".a {}",
      },
    });
    expect(componentsIn(files)).toMatchObject([{ name: "Card", cssCode: ".a {}" }]);
    expect(componentsIn('{"a": [1, 2]}')).toEqual([]);
    expect(componentsIn('{"jsx": }')).toEqual([]);
  });

  test("an open fence is an open component", () => {
    expect(readReply("Hi\n```jsx\nimport { useState } from 'react';\n")).toMatchObject([
      { kind: "text" },
      { kind: "component", isOpen: true },
    ]);
    expect(componentsIn(`\`\`\`jsx\n${QUIZ}\n\`\``)).toMatchObject([{ jsxCode: QUIZ, isOpen: true }]);
  });

  test("a forgotten closing fence ends at the next block", () => {
    expect(componentsIn(`\`\`\`jsx\n${QUIZ}\n\`\`\`css\n.a {}\n\`\`\`\n`)).toMatchObject([
      { jsxCode: QUIZ, cssCode: ".a {}", isOpen: false },
    ]);
  });
});

/** Replies put together from what models write. */
const block = fc.constantFrom(
  ...GOOD.filter(({ name }) => !/several|one-fence|json|unfenced|markdown-wrapped/.test(name)).map(({ reply }) => reply.trimEnd()),
  ...BROKEN.filter(({ name }) => !/cut-off/.test(name)).map(({ reply }) => reply.trimEnd()),
  "Some words.",
  "## A heading",
  fenced("npm i", "sh").trimEnd(),
  fenced(".late { color: red; }", "css").trimEnd(),
);
const replies = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => `${blocks.join("\n\n")}\n`);
const debris = fc
  .array(
    fc.constantFrom(
      "```",
      "~~~",
      "jsx",
      "\n",
      " ",
      "- ",
      "> ",
      "{",
      '"jsx":',
      '"',
      "}",
      "\\",
      "export default ",
      "function A() { return <p/>; }",
      "import a from './A'",
      "// A.jsx\n",
      "<style>\n",
      "## x\n",
      "import {",
      "x".repeat(50),
      "css\n.a{}",
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));
const dense = (text: string) => text.replace(/\s+/g, "");

describe("any reply", () => {
  test("is read without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), debris, fc.string({ unit: "binary" })), (text) => void readReply(text)),
      { numRuns: 800 },
    );
  }, 30_000);

  test("loses no words and no code", () => {
    fc.assert(
      fc.property(replies, (reply) => {
        const parts = readReply(reply);
        const kept = dense(parts.map((part) => (part.kind === "text" ? part.text : `${part.jsxCode}\n${part.cssCode}`)).join("\n"));
        for (const line of reply.split("\n")) {
          if (/^\s*(>\s*)?(```|~~~)/.test(line) || /^\s*<\/?(html|head|body|!DOCTYPE|script|style|div id="root")/i.test(line)) continue;
          expect(kept).toContain(dense(line.replace(/^> ?/, "")));
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test("keeps what is closed as it grows, but for styles that follow", () => {
    fc.assert(
      fc.property(replies, fc.double({ min: 0, max: 1, noNaN: true }), (reply, at) => {
        const end = reply.lastIndexOf("\n", Math.floor(at * reply.length)) + 1;
        const whole = componentsIn(reply);
        for (const [index, part] of componentsIn(reply.slice(0, end)).entries()) {
          if (part.isOpen) continue;
          expect(whole[index]).toMatchObject({ name: part.name, jsxCode: part.jsxCode, isOpen: false });
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test.each([
    ["words", "word ".repeat(200_000)],
    ["line breaks", "\n".repeat(1_000_000)],
    ["spaces", " ".repeat(1_000_000)],
    ["backticks", "`".repeat(1_000_000)],
    ["fences", "```\n".repeat(250_000)],
    ["jsx fences", `\`\`\`jsx\n${QUIZ}\n\`\`\`\n`.repeat(14_000)],
    ["css fences", `\`\`\`css\n.a{}\n\`\`\`\n`.repeat(60_000)],
    ["an open fence", `\`\`\`jsx\n${"import { a } from './a';\n".repeat(40_000)}`],
    ["returns", `\`\`\`jsx\n${"return (\n ".repeat(100_000)}`],
    ["imports", `\`\`\`jsx\n${"import ".repeat(140_000)}`],
    ["headings", "# a\n".repeat(250_000)],
    ["bold", "**".repeat(500_000)],
    ["JSON text", `{"jsx":"${"\\n".repeat(500_000)}`],
    ["JSON lists", `${'[["'.repeat(300_000)}`],
    ["paths", `${"a/".repeat(500_000)}.jsx\n\`\`\`jsx\n${QUIZ}`],
    ["unfenced", `import a from "react"\nexport default ${"}\n".repeat(400_000)}`],
    ["scripts of a page", `\`\`\`html\n${'<script type="text/babel">'.repeat(40_000)}`],
    ["angle brackets", `\`\`\`jsx\n${"=> <a".repeat(200_000)}`],
  ])(
    "1 MB of %s takes no long",
    (_name, text) => {
      const start = performance.now();
      readReply(text);
      // Some tenths of a second on an idle machine; quadratic time would be minutes.
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    30_000,
  );

  test("more than anybody asks for stays words, and nothing of it is lost", () => {
    const many = Array.from(
      { length: 500 },
      (_, n) => `\`\`\`jsx\nexport default function Part${n}() { return <p>${n}</p>; }\n\`\`\`\n`,
    ).join("");
    const parts = readReply(many);
    expect(parts.filter(({ kind }) => kind === "component")).toHaveLength(60);
    expect(parts.at(-1)).toMatchObject({ kind: "text", text: expect.stringContaining("function Part499()") });
    const listed = JSON.stringify(Array.from({ length: 500 }, (_, n) => ({ name: `Part${n}`, jsx: "const A = () => <p />;" })));
    expect(readReply(listed)).toEqual([{ kind: "text", text: listed }]);
  });

  test("files that all import each other are not put into each other again and again", () => {
    const names = Array.from({ length: 60 }, (_, n) => `Card${n}`);
    const imports = names.map((name) => `import ${name} from "./${name}";`).join("\n");
    const filler = "const a = 1;\n".repeat(300);
    const reply = names
      .map((name) => `\`\`\`jsx ${name}.jsx\n${imports}\nexport default function ${name}() { return <p />; }\n${filler}\`\`\`\n`)
      .join("");
    const size = componentsIn(reply).reduce((sum, { jsxCode }) => sum + jsxCode.length, 0);
    expect(size).toBeLessThan(4 * reply.length);
  });
});
