import { cleanup, fireEvent, render } from "./dom.ts";
import { afterEach, describe, expect, mock, test } from "bun:test";
import { Button } from "#src/client/ui/Button.tsx";
import { initials } from "#src/client/ui/Face.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";

afterEach(cleanup);

describe("the status line", () => {
  test.each([
    ["saving", "off"],
    ["saved", "off"],
    ["offline", "polite"],
    ["conflict", "polite"],
    ["failed", "assertive"],
  ] as const)("%s is announced %s", (kind, live) => {
    const { getByRole } = render(<StatusLine kind={kind}>Sentence</StatusLine>);
    expect(getByRole("status").getAttribute("aria-live")).toBe(live);
  });
});

describe("a list", () => {
  const list = (state: "loading" | "failed" | "ready", isEmpty: boolean, onRetry = () => {}) =>
    render(
      <ListState state={state} isEmpty={isEmpty} failure="No answer" onRetry={onRetry} skeleton="bones" empty="None yet">
        rows
      </ListState>,
    );

  test("shows bones after 200 ms, not at once", async () => {
    const { queryByText, findByText } = list("loading", true);
    expect(queryByText("bones")).toBeNull();
    expect(await findByText("bones")).toBeDefined();
  });
  test("never hides what is known: not while it loads again, not when that fails", () => {
    expect(list("loading", false).queryByText("rows")).not.toBeNull();
    expect(list("failed", false).container.textContent).toContain("rows");
  });
  test("says why it failed, and tries again", () => {
    const onRetry = mock(() => {});
    const { getByRole, getByText, queryByText } = list("failed", true, onRetry);
    expect(getByText("No answer")).toBeDefined();
    expect(queryByText("None yet")).toBeNull();
    fireEvent.click(getByRole("button", { name: "Retry" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
  test("says what the place is when it is empty", () => expect(list("ready", true).queryByText("None yet")).not.toBeNull());
});

test("a busy button takes no second click, and keeps the focus", () => {
  const onClick = mock(() => {});
  const { getByRole } = render(
    <Button busy onClick={onClick}>
      Publishing…
    </Button>,
  );
  fireEvent.click(getByRole("button"));
  expect(onClick).not.toHaveBeenCalled();
  expect(getByRole("button").hasAttribute("disabled")).toBe(false);
});

test("an error stands in help's place and is tied to its field", () => {
  const field = (error: string | null) => (
    <Field label="Name" help="What the script does" error={error}>
      {(wiring) => <input {...wiring} />}
    </Field>
  );
  const { getByLabelText, queryByText, rerender } = render(field(null));
  const described = () => document.getElementById(getByLabelText("Name").getAttribute("aria-describedby") ?? "")?.textContent;
  expect(described()).toBe("What the script does");
  rerender(field("Give it a name"));
  expect(described()).toBe("Give it a name");
  expect(queryByText("What the script does")).toBeNull();
});

test("initials", () => {
  expect(initials("Mara Lindqvist")).toBe("ML");
  expect(initials("Ines Maria Okafor")).toBe("IO");
  expect(initials("李")).toBe("李");
});
