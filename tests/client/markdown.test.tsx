import { cleanup, render } from "./dom.ts";
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
    expect(page.querySelector(".code header")?.textContent).toContain("python");
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
