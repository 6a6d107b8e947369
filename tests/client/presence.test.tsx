import { afterEach, expect, test } from "bun:test";
import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { HereNow } from "#src/features/presence/ui/HereNow.tsx";
import { PresenceProvider } from "#src/features/presence/ui/PresenceProvider.tsx";
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
  const went: string[] = [];
  globalThis.fetch = (async (_url: string, init: RequestInit) => {
    left.push([init.keepalive, JSON.parse(String(init.body))]);
    return new Response("{}");
  }) as unknown as typeof fetch;
  const people = [
    { userId: "u", name: "Mara Lindqvist", part: null, isWriting: false },
    { userId: "v", name: "Tomás Herrera", part: "script.b", isWriting: true },
  ];
  const answers = {
    "presence.list": () => people,
    "presence.enter": (input: never) => {
      entered.push(input);
      return people;
    },
  };
  const ui = (
    <PresenceProvider lessonId={LESSON} part="script.a" isWriting={false} isShared={isShared}>
      <Present nameOf={(part) => (part === "script.b" ? "section 2" : null)} onGo={(part) => went.push(part)} />
      <p>
        <HereNow part="script.b" />
      </p>
    </PresenceProvider>
  );
  return { ...renderInWorkspace(ui, { answers }), entered, left, went };
}

test("others are shown with their place, oneself never; who goes says so with a request that outlives the page", async () => {
  const { getByRole, container, entered, left, went, unmount } = show(true);
  await waitFor(() =>
    expect(getByRole("list", { name: "Here now" }).textContent).toBe("THTomás Herrera, in section 2Tomás Herrera, in section 2"),
  );
  fireEvent.click(getByRole("button", { name: "Tomás Herrera, in section 2" }));
  expect(went).toEqual(["script.b"]);
  expect(container.querySelector("p")!.textContent).toBe("THTomás Herrera writing");
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
