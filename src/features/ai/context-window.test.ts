import { describe, expect, test } from "bun:test";
import type { Turn } from "./ai.contract.ts";
import { budgetOf, contextOf, estimateTokens, fitTurns, likelyReadsImages } from "./context-window.ts";

const said = (content: string): Turn => ({ role: "user", content });

test("tokens are estimated by script", () => {
  expect(estimateTokens("")).toBe(0);
  expect(estimateTokens("x".repeat(400))).toBe(100);
  expect(estimateTokens("é".repeat(400))).toBe(100);
  expect(estimateTokens("光".repeat(100))).toBe(100);
  expect(estimateTokens("한".repeat(100))).toBe(100);
  expect(estimateTokens("ж".repeat(100))).toBe(50);
});

describe("what is sent", () => {
  const turns = Array.from({ length: 10 }, (_, index) => said(`${index}${"x".repeat(399)}`));

  test("is everything that fits", () => {
    expect(fitTurns(turns, 100_000)).toMatchObject({ kept: turns, omitted: 0 });
  });

  test("is the newest, without a gap", () => {
    const { kept, omitted, tokens } = fitTurns([said("short"), ...turns], 350);
    expect(kept).toEqual(turns.slice(-3));
    expect(omitted).toBe(8);
    expect(tokens).toBeLessThanOrEqual(350);
  });

  test("is the beginning and the end of a question that is too long by itself", () => {
    const { kept, omitted } = fitTurns([...turns, said(`begin ${"x".repeat(100_000)} end`)], 1_000);
    expect(omitted).toBe(10);
    expect(kept[0]!.content).toStartWith("begin");
    expect(kept[0]!.content).toEndWith("end");
    expect(kept[0]!.content).toContain("left out");
    expect(estimateTokens(kept[0]!.content)).toBeLessThanOrEqual(1_000);
  });

  test("never holds half of a character", () => {
    for (const more of ["", "x"]) {
      const { kept } = fitTurns([said(more + "😀".repeat(20_000))], 500);
      expect(kept[0]!.content.isWellFormed()).toBe(true);
    }
  });
});

test("how much a model reads is what an administrator said, else what is known of it", () => {
  const of = (more: object) =>
    contextOf({ kind: "openai-compatible", baseUrl: "https://a.example/v1", model: "m", contextTokens: null, ...more });
  expect(of({})).toBe(32_000);
  expect(of({ contextTokens: 900 })).toBe(900);
  expect(of({ kind: "ollama", model: "gpt-4o" })).toBe(4_096);
  expect(of({ baseUrl: "http://127.0.0.1:11434/v1" })).toBe(4_096);
  expect(of({ model: "claude-opus-4-5" })).toBe(200_000);
  expect(of({ model: "gpt-4" })).toBe(8_192);
  expect(of({ model: "gpt-4o-mini" })).toBe(128_000);
  expect(budgetOf(4_096, "")).toBeLessThan(3_072);
  expect(budgetOf(512, "x".repeat(10_000))).toBe(256);
});

test.each(["gpt-4o", "claude-sonnet-4-5", "gemini-2.5-pro", "llava:7b", "qwen2.5-vl:7b", "qwen3-vl", "gemma3:4b", "llama3.2-vision"])(
  "%s sees",
  (name) => expect(likelyReadsImages(name)).toBe(true),
);
test.each(["gpt-3.5-turbo", "qwen3:14b", "llama3.1:8b", "mistral:7b", "deepseek-chat", "o3-mini"])("%s does not", (name) =>
  expect(likelyReadsImages(name)).toBe(false),
);
