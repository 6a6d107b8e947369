import { expect, test } from "bun:test";
import fc from "fast-check";
import { harmless, harmlessName, isBlocked } from "./blocked-elements.ts";

const NAMES = ["link", "meta", "base", "iframe", "object", "embed", "script", "frame"];

test("what loads or navigates by itself is renamed, everything else stays", () => {
  expect(harmless(`<p>a</p><link rel="preconnect" href="x"><LINK><b>link</b>`)).toBe(
    `<p>a</p><lx-link rel="preconnect" href="x"><lx-LINK><b>link</b>`,
  );
  expect(harmless("<iframe></iframe><metadata><linker><link-up>")).toBe("<lx-iframe></lx-iframe><metadata><linker><link-up>");
  expect(harmless(`<x:link xmlns:x="http://www.w3.org/1999/xhtml"/>`)).toBe(`<x:lx-link xmlns:x="http://www.w3.org/1999/xhtml"/>`);
  expect(harmless(`<!DOCTYPE x [<!ENTITY e "&#60;link/>">]>`)).not.toContain("<!ENTITY");
});

test("no such tag is left, whatever stands around it", () => {
  const piece = fc.oneof(fc.constantFrom(...NAMES, "<", "</", ">", "/", "\0", "x:", "<!--", " ", "lx-"), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const markup = harmless(pieces.join(""));
      expect(markup).not.toMatch(new RegExp(`</?(?:${NAMES.join("|")})(?=[\\s/>]|$)`, "i"));
    }),
    { numRuns: 2_000 },
  );
});

test("names of elements to make", () => {
  for (const name of NAMES) expect(isBlocked(name.toUpperCase())).toBe(true);
  expect(harmlessName("x:link")).toBe("lx-link");
  expect(harmlessName("div")).toBe("div");
  expect(harmlessName("lx-link")).toBe("lx-link");
});
