import { cleanup, render, waitFor } from "./dom.ts";
import { afterEach, describe, expect, test } from "bun:test";
import { RenderedMarkdown } from "#src/client/ui/RenderedMarkdown.tsx";

afterEach(cleanup);

const show = (text: string, isWriting = false) => render(<RenderedMarkdown text={text} isWriting={isWriting} />).container;

describe("Markdown by others", () => {
  test("never becomes a script, a frame or a handler", () => {
    const page = show(
      "Hello <script>alert(1)</script> <img src=x onerror=alert(1)> <iframe src='https://example.org'></iframe>\n\n<b onclick='x()'>b</b>",
    );
    expect(page.querySelector("script, iframe, img, [onerror], [onclick]")).toBeNull();
    expect(page.textContent).toContain("<script>alert(1)</script>");
  });

  test("has no way out to javascript:", () => {
    const page = show("[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)");
    for (const link of page.querySelectorAll("a")) expect(link.getAttribute("href")).not.toMatch(/^\s*(javascript|data|vbscript):/i);
  });

  test("opens links elsewhere, without telling where from", () => {
    const link = show("[graph](https://example.org/graph)").querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://example.org/graph");
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toContain("noopener");
    expect(link?.rel).toContain("noreferrer");
  });

  test("loads no picture from elsewhere, and says so", () => {
    const page = show("![A tray](https://example.org/tray.png)");
    expect(page.querySelector("img")).toBeNull();
    expect(page.textContent).toContain("Picture: A tray (not loaded, it is on example.org)");
  });
});

describe("what replies are made of", () => {
  test("fenced code keeps its lines and names its language", () => {
    const page = show("```python\nleft = 100\nprint(left)\n```");
    expect(page.querySelector("pre")?.textContent).toBe("left = 100\nprint(left)");
    expect(page.querySelector(".code header")?.textContent).toContain("Python");
  });

  test("headings stand under the turn's own", () => {
    const page = show("# One\n\n## Two\n\n#### Four");
    expect([...page.querySelectorAll("h1, h2, h3, h4")].map((heading) => heading.tagName)).toEqual(["H3", "H3", "H3"]);
  });

  test("a table scrolls by itself and takes focus", () => {
    const table = show("| a | b |\n|---|---|\n| 1 | 2 |").querySelector(".table");
    expect(table?.getAttribute("tabindex")).toBe("0");
  });

  test("a construct that is cut off while it is written is closed for now", () => {
    expect(show("let **a six", true).querySelector("strong")?.textContent).toBe("a six");
    expect(show("let **a six", false).querySelector("strong")).toBeNull();
  });
});

describe("formulas", () => {
  const set = async (text: string) => {
    const page = show(text);
    await waitFor(() => expect(page.querySelector(".katex, .as-written")).not.toBeNull());
    return page;
  };

  test.each([
    ["dollars", "Let $x^2$ be", "x^2"],
    ["round brackets", "Let \\(x^2\\) be", "x^2"],
    ["two dollars", "$$\nx^2\n$$", "x^2"],
    ["two dollars in one line", "$$x^2$$", "x^2"],
    ["square brackets over lines", "\\[\nx^2\n\\]", "x^2"],
    ["a fence", "```math\nx^2\n```", "x^2"],
  ])("%s", async (_name, text, tex) => {
    const page = await set(text);
    expect(page.querySelector("annotation")?.textContent).toBe(tex);
  });

  test("of a paragraph of its own stand by themselves", async () => {
    expect((await set("$$x^2$$")).querySelector(".formula.display")).not.toBeNull();
    expect((await set("\\[x\\]")).querySelector(".formula.display")).not.toBeNull();
    expect((await set("in $x$ line")).querySelector(".formula.display")).toBeNull();
  });

  test.each([
    "It costs $5 and $6 for two.",
    "Between $5-$6 each",
    "US$5 and CA$6",
    "5 $ or 6 $",
    "$5, $10, and $20 notes",
    "$5 for the book, 6$ for the pen",
    "a \\$x$ b",
  ])("prices stay prices: %s", (text) => {
    const page = show(text);
    expect(page.querySelector(".formula, code")).toBeNull();
  });

  test("what is no formula stays as it was written", async () => {
    expect((await set("$\\frac{1$")).textContent).toContain("\\frac{1");
  });

  test("make no links, pictures or styles of the author’s", async () => {
    const page = await set(
      "$\\href{javascript:alert(1)}{x}$ $\\includegraphics{http://127.0.0.1:9/x.png}$ $\\htmlStyle{position:fixed}{x}$ $\\url{javascript:1}$",
    );
    expect(page.querySelector("a, img, [style*=fixed]")).toBeNull();
  });
});

describe("code", () => {
  test("is coloured by what it is, and reads the same", async () => {
    const code = "left = 100\nfor round in range(9):  # one die\n    print('left')";
    const page = show(`\`\`\`py\n${code}\n\`\`\``);
    await waitFor(() => expect(page.querySelector(".hl-word")?.textContent).toBe("for"));
    expect(page.querySelector(".hl-literal")?.textContent).toBe("100");
    expect(page.querySelector(".hl-note")?.textContent).toBe("# one die");
    expect(page.querySelector("pre")?.textContent).toBe(code);
  });

  test("a diagram in Mermaid is shown as its source, and says so", () => {
    const page = show("```mermaid\ngraph TD; A-->B\n```");
    expect(page.querySelector("header")?.textContent).toContain("Mermaid, shown as its source");
    expect(page.querySelector("pre")?.textContent).toBe("graph TD; A-->B");
    expect(page.querySelector("svg.mermaid, iframe")).toBeNull();
  });
});

describe("hostile text", () => {
  const quickly = (text: string, ms = 2_000) => {
    const from = performance.now();
    const page = show(text);
    expect(performance.now() - from).toBeLessThan(ms);
    return page;
  };

  test("styles, data addresses and forms come to nothing", () => {
    const page = show(
      "<style>body{display:none}</style> <div style='position:fixed'>x</div> ![a](data:image/svg+xml;base64,PHN2Zz4=) <form action=x><input></form> <svg onload=alert(1)> <math><mtext></mtext></math>",
    );
    expect(page.querySelector("style, form, input, svg:not(.icon), math, [style], img, object")).toBeNull();
  });

  test.each([
    ["lists inside each other", Array.from({ length: 2_000 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n")],
    ["lists in one line", "- ".repeat(20_000)],
    ["quotes inside each other", `${">".repeat(20_000)} x`],
    ["brackets without an end", "[".repeat(50_000)],
    ["links without an end", "[a](".repeat(12_000)],
    ["marks of emphasis", "*a **b ".repeat(8_000)],
    ["dollars", "$a ".repeat(20_000)],
    ["opened formulas", "\\(".repeat(30_000)],
    ["back-ticks of every length", Array.from({ length: 300 }, (_, i) => "`".repeat(i)).join(" a ")],
    ["a table of one row", `|${"a|".repeat(8_000)}\n|${"-|".repeat(8_000)}`],
    ["brackets, fewer", "[".repeat(7_900)],
    ["emphasis, less", "*a **b ".repeat(2_600)],
    ["back-ticks, fewer", Array.from({ length: 120 }, (_, i) => "`".repeat(i)).join(" a ")],
    ["links, fewer", "[a](".repeat(7_900)],
    ["one line", "word ".repeat(200_000)],
  ])("%s stay readable, and do not hold up the page", (_name, text) => {
    expect(quickly(text).textContent?.length).toBeGreaterThan(1_000);
  });

  test("a million characters appear piece by piece, the first at once", async () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) => `Paragraph **${i}** of a reply that does not want to end, with \`code\`.\n\n`,
    ).join("");
    const page = quickly(text.padEnd(1_000_000, "x"));
    expect(page.textContent).toContain("Paragraph 99 ");
    expect(page.textContent).not.toContain("Paragraph 9999 ");
  });

  test("only the last block of a growing reply is laid out again", () => {
    const { container, rerender } = render(<RenderedMarkdown isWriting text={"First *one*.\n\nSecond **on"} />);
    const first = container.querySelector("p")!;
    const [emphasis] = first.children;
    rerender(<RenderedMarkdown isWriting text={"First *one*.\n\nSecond **one** more"} />);
    expect(container.querySelector("p")).toBe(first);
    expect(first.children[0]).toBe(emphasis!);
    expect(container.querySelectorAll("p")[1]?.textContent).toBe("Second one more");
  });
});
