import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { afterEach, beforeAll, describe, expect, test } from "bun:test";
import type { ReactElement } from "react";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { Columns } from "#src/client/ui/Columns.tsx";
import type { Message } from "#src/features/messages/messages.contract.ts";
import { useComposerText } from "#src/features/messages/ui/composer-text.ts";
import { ConversationProvider } from "#src/features/messages/ui/conversation-state.tsx";
import { stayWords } from "#src/features/messages/ui/DeleteMessage.tsx";
import { EditTurn } from "#src/features/messages/ui/EditTurn.tsx";
import { GoneConversation } from "#src/features/messages/ui/GoneConversation.tsx";
import { RefusedOp } from "#src/features/messages/ui/RefusedOp.tsx";
import { ReplyNotice } from "#src/features/messages/ui/ReplyNotice.tsx";
import { keepPlace, placeOf } from "#src/features/messages/ui/places.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { notingOutbox, renderInWorkspace, sharedTexts } from "./workspace.tsx";

afterEach(cleanup);
// What is kept on the device comes by itself, outside of what a test does.
beforeAll(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

const session: Session = {
  id: "s",
  userId: "u",
  projectId: null,
  title: "Half-lives",
  preview: "",
  description: "",
  language: "en",
  mode: "learn",
  modelId: null,
  lessonId: null,
  currentMessageId: null,
  messageCount: 2,
  isPinned: false,
  isArchived: false,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
};
const message = (some: Partial<Message> = {}): Message => ({
  id: "m1",
  sessionId: "s",
  parentId: null,
  role: "assistant",
  content: "",
  messageType: "text",
  status: "complete",
  error: null,
  attachments: [],
  metadata: {},
  createdAt: 1,
  ...some,
});
const answers = { "messages.list": () => ({ items: [], nextCursor: null }) };
const inConversation = (ui: ReactElement) => (
  <ConversationProvider session={session} isNew={false} jumpTo={null} onJumped={() => undefined}>
    {ui}
  </ConversationProvider>
);
const notice = (some: Partial<Parameters<typeof ReplyNotice>[0]>) =>
  inConversation(<ReplyNotice message={message()} text="" waiting={null} isLost={false} isLast {...some} />);

describe("under a reply", () => {
  const failed = (reason: string) => message({ status: "failed", error: { reason, words: "The model refused the key" } });

  test.each(["key", "model", "address", "unreachable", "tls"])("%s leads an administrator to the settings", async (reason) => {
    const page = renderInWorkspace(notice({ message: failed(reason) }), { answers });
    expect((await page.findByRole("link", { name: "Open AI settings" })).getAttribute("href")).toBe("/settings/ai");
    expect(page.getByRole("button", { name: "Retry" })).toBeDefined();
  });

  test("a member is told whom to ask", async () => {
    const page = renderInWorkspace(notice({ message: failed("key") }), { answers, role: "member" });
    expect(await page.findByText(/An administrator can mend this; ask one\./)).toBeDefined();
    expect(page.queryByRole("link")).toBeNull();
  });

  test("what settings do not mend offers Retry alone, and says what is kept", async () => {
    const page = renderInWorkspace(notice({ message: failed("cut"), text: "two words" }), { answers });
    expect(await page.findByText(/The 2 words above are kept\./)).toBeDefined();
    expect(page.queryByRole("link")).toBeNull();
  });

  test("a provider that is asked again says when", async () => {
    const waiting = { words: "Rate limited", until: Date.now() + 8_000 };
    const page = renderInWorkspace(notice({ message: message({ status: "streaming" }), waiting }), { answers });
    expect(await page.findByText("Rate limited: trying again in 8 s.")).toBeDefined();
  });

  test("a lost connection says that the reply goes on", async () => {
    const page = renderInWorkspace(notice({ message: message({ status: "streaming" }), isLost: true }), { answers });
    expect(await page.findByText(/The reply goes on on the server; it continues here when it is back\./)).toBeDefined();
  });
});

describe("editing a turn", () => {
  const edit = (role: Message["role"], texts = new Map<string, string>()) => {
    const { outbox, enqueued } = notingOutbox();
    const page = renderInWorkspace(inConversation(<EditTurn message={message({ role, content: "As it was" })} />), {
      answers,
      outbox,
      keptText: sharedTexts(texts),
    });
    return { page, enqueued, texts };
  };

  test("Enter makes a version of a question", async () => {
    const { page, enqueued } = edit("user");
    const field = await page.findByLabelText("Edit your message");
    fireEvent.change(field, { target: { value: "Now" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(enqueued).toHaveLength(1));
    expect(enqueued[0]).toMatchObject({ path: "messages.update", subject: "session:s", input: { id: "m1", content: "Now" } });
    expect(String(enqueued[0]?.input.newId)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("in a reply Enter is a new line, Ctrl+Enter saves", async () => {
    const { page, enqueued } = edit("assistant");
    const field = await page.findByLabelText("Edit the reply");
    fireEvent.change(field, { target: { value: "Now" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(enqueued).toHaveLength(0);
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(enqueued).toHaveLength(1);
  });

  test("nothing, and what did not change, is not sent", async () => {
    const { page, enqueued } = edit("user");
    const field = await page.findByLabelText("Edit your message");
    fireEvent.keyDown(field, { key: "Enter" });
    fireEvent.change(field, { target: { value: "  " } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(enqueued).toHaveLength(0);
  });

  test("what was typed is there again, also after Esc", async () => {
    const texts = new Map<string, string>();
    const { page } = edit("user", texts);
    const field = await page.findByLabelText("Edit your message");
    fireEvent.change(field, { target: { value: "Half done" } });
    fireEvent.keyDown(field, { key: "Escape" });
    expect(texts.get("edit:m1")).toBe("Half done");
    cleanup();
    const again = edit("user", texts).page;
    await waitFor(() => expect((again.getByLabelText("Edit your message") as HTMLTextAreaElement).value).toBe("Half done"));
  });
});

test("what was refused can be tried again; that it was is said for 3 s", async () => {
  const item: OutboxItem = {
    mutationId: "x",
    userId: "u",
    path: "messages.update",
    input: { id: "m1", content: "Now" },
    subject: "session:s",
    label: "Edit: “Now”",
    state: "aside",
    attempts: 1,
    createdAt: 0,
    problem: { code: "NOT_FOUND", words: "It is gone." },
  };
  const { outbox } = notingOutbox([item]);
  const page = renderInWorkspace(<RefusedOp item={item} />, { outbox });
  expect(await page.findByText("“Edit: “Now”” was not done. It is gone.")).toBeDefined();
  expect(page.getByRole("button", { name: "Copy" })).toBeDefined();
  fireEvent.click(page.getByRole("button", { name: "Retry" }));
  expect(outbox.retry).toHaveBeenCalledWith("x");
  cleanup();
  const after = renderInWorkspace(<RefusedOp item={{ ...item, state: "kept" }} />, { outbox });
  expect(await after.findByText("Retried. It is on its way.")).toBeDefined();
  await waitFor(() => expect(after.queryByText("Retried. It is on its way.")).toBeNull(), { timeout: 10_000 });
}, 20_000);

test("what a delete leaves is said in numbers", () => {
  expect(stayWords({ after: 6, versions: 0 })).toBe("The 6 messages after it stay. It cannot be brought back.");
  expect(stayWords({ after: 1, versions: 1 })).toBe("The message after it stays. Its other version stays. It cannot be brought back.");
  expect(stayWords({ after: 0, versions: 0 })).toBe("It cannot be brought back.");
});

describe("text that tabs share", () => {
  const Field = ({ name }: { name: string }) => {
    const { text, write } = useComposerText("s");
    return <textarea aria-label={name} value={text} onChange={(event) => write(event.currentTarget.value)} />;
  };
  const focus = () => window.dispatchEvent(new Event("focus"));

  test("a tab that gets the focus takes what another one made of it, and that it was sent", async () => {
    const texts = new Map<string, string>();
    const page = renderInWorkspace(<Field name="tab" />, { keptText: sharedTexts(texts) });
    const field = (await page.findByLabelText("tab")) as HTMLTextAreaElement;
    fireEvent.change(field, { target: { value: "Mine" } });
    texts.set("composer:s", "Mine, and more in the other tab");
    focus();
    await waitFor(() => expect(field.value).toBe("Mine, and more in the other tab"));
    texts.delete("composer:s");
    focus();
    await waitFor(() => expect(field.value).toBe(""));
  });

  test("a device that cannot be read takes nothing away", async () => {
    const kept = { ...sharedTexts(), set: () => undefined, notKept: () => "The storage is closed." };
    const page = renderInWorkspace(<Field name="tab" />, { keptText: kept });
    const field = (await page.findByLabelText("tab")) as HTMLTextAreaElement;
    fireEvent.change(field, { target: { value: "Only here" } });
    focus();
    await Bun.sleep(20);
    expect(field.value).toBe("Only here");
  });
});

test("of a conversation that is gone, what was typed is shown with its ways out", async () => {
  const texts = new Map([["composer:s", "Never sent"]]);
  const page = renderInWorkspace(<GoneWithColumns />, { keptText: sharedTexts(texts) });
  expect(await page.findByText("Never sent")).toBeDefined();
  expect(page.getByRole("button", { name: "Copy" })).toBeDefined();
  fireEvent.click(page.getByRole("button", { name: "Start a new conversation with it" }));
  await waitFor(() => expect(texts.get("composer:new")).toBe("Never sent"));
  expect(texts.has("composer:s")).toBe(false);
});

test("places: the newest hundred are kept, the end is none", () => {
  for (let i = 0; i < 120; i++) keepPlace(`s${i}`, { id: `m${i}`, offset: i });
  expect(placeOf("s119")).toEqual({ id: "m119", offset: 119 });
  expect(placeOf("s0")).toBeNull();
  keepPlace("s119", null);
  expect(placeOf("s119")).toBeNull();
});

const GoneWithColumns = () => (
  <Columns sideLabel="Conversations" sideContent={null} hasPanel={false}>
    <GoneConversation sessionId="s" />
  </Columns>
);
