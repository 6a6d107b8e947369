import { cleanup, fireEvent } from "./dom.ts";
import { afterEach, describe, expect, mock, test } from "bun:test";
import { Composer } from "#src/features/messages/ui/Composer.tsx";
import { renderPage } from "./page.tsx";

afterEach(cleanup);

function show(props: Partial<Parameters<typeof Composer>[0]> = {}) {
  const onSend = mock(() => {});
  const onText = mock((_: string) => {});
  const page = renderPage(
    <Composer text="Half-life" onText={onText} onSend={onSend} mode="learn" onMode={() => {}} placeholder="Reply" {...props} />,
  );
  return { ...page, onSend, onText, area: page.getByLabelText("Message") };
}

describe("the composer", () => {
  test("Enter sends", () => {
    const { area, onSend } = show();
    fireEvent.keyDown(area, { key: "Enter" });
    expect(onSend).toHaveBeenCalledTimes(1);
  });

  test("Shift+Enter is a new line", () => {
    const { area, onSend } = show();
    const isUntouched = fireEvent.keyDown(area, { key: "Enter", shiftKey: true });
    expect(isUntouched).toBe(true);
    expect(onSend).not.toHaveBeenCalled();
  });

  test("Enter that ends a composition of an input method sends nothing", () => {
    const { area, onSend } = show();
    fireEvent.keyDown(area, { key: "Enter", keyCode: 229 });
    fireEvent.keyDown(area, { key: "Enter", isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  test("nothing but space is not sent", () => {
    const { area, onSend } = show({ text: " \n" });
    fireEvent.keyDown(area, { key: "Enter" });
    expect(onSend).not.toHaveBeenCalled();
  });

  test("while a reply is written Send is Stop, and Enter sends nothing", () => {
    const onStop = mock(() => {});
    const { area, onSend, getByRole, queryByRole } = show({ onStop });
    fireEvent.keyDown(area, { key: "Enter" });
    fireEvent.click(getByRole("button", { name: "Stop" }));
    expect(onSend).not.toHaveBeenCalled();
    expect(onStop).toHaveBeenCalledTimes(1);
    expect(queryByRole("button", { name: "Send" })).toBeNull();
  });

  test("has a place for what answers", () => {
    expect(show({ model: <span>qwen3:14b</span> }).getByText("qwen3:14b")).toBeDefined();
  });
});
