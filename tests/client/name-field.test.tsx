import { cleanup, fireEvent, render } from "./dom.ts";
import { afterEach, expect, mock, test } from "bun:test";
import { marksOf } from "#src/client/ui/Marked.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";

afterEach(cleanup);

function show(value = "Dice") {
  const onName = mock((_: string) => undefined);
  const onDone = mock(() => undefined);
  const page = render(<NameField label="Name" value={value} max={10} onName={onName} onDone={onDone} />);
  const field = page.getByLabelText("Name") as HTMLInputElement;
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  return { ...page, field, type, onName, onDone };
}

test("Enter keeps the new name, once, also when the field is left after it", () => {
  const { field, type, onName, onDone } = show();
  type("  Half-life ");
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.blur(field);
  expect(onName.mock.calls).toEqual([["Half-life"]]);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test("Esc keeps the old name", () => {
  const { field, type, onName } = show();
  type("Other");
  fireEvent.keyDown(field, { key: "Escape" });
  fireEvent.blur(field);
  expect(onName).not.toHaveBeenCalled();
});

test("a name that is too long is neither cut nor taken", () => {
  const { field, type, onName, onDone, getByRole } = show();
  type("Half-lives with dice");
  fireEvent.keyDown(field, { key: "Enter" });
  expect(field.value).toBe("Half-lives with dice");
  expect(getByRole("alert").textContent).toContain("At most 10 characters: 10 too many");
  expect(onName).not.toHaveBeenCalled();
  expect(onDone).not.toHaveBeenCalled();
});

test("marks stand where the words are, whatever their case", () => {
  expect(marksOf("Half-lives", "half-L")).toEqual([[0, 6]]);
  expect(marksOf("Half-lives", "quarter")).toEqual([]);
});
