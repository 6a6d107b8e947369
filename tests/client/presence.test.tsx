import { afterEach, expect, test } from "bun:test";
import { cleanup, waitFor } from "./dom.ts";
import { Present } from "#src/features/presence/ui/Present.tsx";
import { renderInWorkspace } from "./workspace.tsx";

const LESSON = "01900000-0000-7000-8000-000000000001";
const realFetch = globalThis.fetch;
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

function show(isShared: boolean) {
  const entered: unknown[] = [];
  const left: unknown[] = [];
  globalThis.fetch = (async (_url: string, init: RequestInit) => {
    left.push([init.keepalive, JSON.parse(String(init.body))]);
    return new Response("{}");
  }) as unknown as typeof fetch;
  const people = [
    { userId: "u", name: "Mara Lindqvist", part: null },
    { userId: "v", name: "Tomás Herrera", part: "script.b" },
  ];
  const answers = {
    "presence.list": () => people,
    "presence.enter": (input: never) => {
      entered.push(input);
      return people;
    },
  };
  const ui = (
    <Present lessonId={LESSON} part="script.a" isShared={isShared} nameOf={(part) => (part === "script.b" ? "section 2" : null)} />
  );
  return { ...renderInWorkspace(ui, { answers }), entered, left };
}

test("others are shown with their place, oneself never; who goes says so with a request that outlives the page", async () => {
  const { getByRole, entered, left, unmount } = show(true);
  await waitFor(() => expect(getByRole("list", { name: "Here now" }).textContent).toBe("THTomás Herrera, in section 2"));
  expect(entered).toMatchObject([{ lessonId: LESSON, part: "script.a" }]);
  const { tabId } = entered[0] as { tabId: string };
  unmount();
  expect(left).toEqual([[true, { json: { lessonId: LESSON, tabId } }]]);
});

test("a private lesson tells nobody", async () => {
  const { queryByRole, entered, left, unmount } = show(false);
  await Bun.sleep(50);
  expect(queryByRole("list")).toBeNull();
  unmount();
  expect([entered, left]).toEqual([[], []]);
});
