import { cleanup, fireEvent } from "./dom.ts";
import { afterEach, describe, expect, mock, test } from "bun:test";
import { ModelPicker } from "#src/features/ai/ui/ModelPicker.tsx";
import type { ModelChoice } from "#src/features/ai/ai.contract.ts";
import { renderPage } from "./page.tsx";

afterEach(cleanup);

const planner: ModelChoice = {
  id: "planner",
  name: "Built-in planner",
  provider: "Lectern",
  isDefault: false,
  isPlanner: true,
  readsImages: false,
};
const qwen: ModelChoice = { ...planner, id: "q", name: "qwen3:14b", provider: "Ollama", isDefault: true, isPlanner: false };
const eye: ModelChoice = { ...qwen, id: "e", name: "eye-1", provider: "Anthropic", isDefault: false, readsImages: true };

function show(items: ModelChoice[], value: string | null = null) {
  const onChange = mock((_id: string | null) => undefined);
  return { onChange, ...renderPage(<ModelPicker value={value} onChange={onChange} />, { "ai.models": () => ({ items }) }) };
}

describe("the model picker", () => {
  test("names the only one, without a menu", async () => {
    const page = show([planner]);
    expect(await page.findByText("Built-in planner")).toBeDefined();
    expect(page.queryByRole("button")).toBeNull();
  });

  test("shows the default when nothing was chosen, or when what was chosen is gone", async () => {
    expect(await show([qwen, eye]).findByRole("button", { name: "Model: qwen3:14b" })).toBeDefined();
    cleanup();
    expect(await show([qwen, eye], "gone").findByRole("button", { name: "Model: qwen3:14b" })).toBeDefined();
  });

  test("groups by provider, and says what reads pictures and what is no AI", async () => {
    const page = show([qwen, eye, planner]);
    fireEvent.click(await page.findByRole("button", { name: "Model: qwen3:14b" }));
    expect(await page.findByText("reads pictures")).toBeDefined();
    expect(page.getByText("works by rule, not an AI model")).toBeDefined();
    expect(page.getByText("Anthropic")).toBeDefined();
    fireEvent.click(page.getByText("eye-1"));
    expect(page.onChange.mock.calls[0]?.[0]).toBe("e");
  });

  test("choosing the default follows the server’s choice from then on", async () => {
    const page = show([qwen, eye], "e");
    fireEvent.click(await page.findByRole("button", { name: "Model: eye-1" }));
    fireEvent.click(await page.findByText("qwen3:14b"));
    expect(page.onChange.mock.calls[0]?.[0]).toBeNull();
  });
});
