import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { afterEach, beforeAll, describe, expect, mock, test } from "bun:test";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Component, Interaction } from "#src/features/components/components.contract.ts";
import type { MadeComponent } from "#src/features/components/made.rules.ts";
import { ComponentCard } from "#src/features/components/ui/card/ComponentCard.tsx";
import { TextCard } from "#src/features/components/ui/card/TextCard.tsx";
import { WritingCard } from "#src/features/components/ui/card/WritingCard.tsx";
import { ExchangesList } from "#src/features/components/ui/exchanges/ExchangesList.tsx";
import { ComponentsOfConversation } from "#src/features/components/ui/panel/ComponentsOfConversation.tsx";
import type { ReplyComponent } from "#src/features/components/reply.rules.ts";
import { notingOutbox, renderInWorkspace } from "./workspace.tsx";
import { refusal } from "./page.tsx";

afterEach(cleanup);
beforeAll(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

const SESSION = "01890000-0000-7000-8000-000000000001";
const ID = "01890000-0000-7000-8000-00000000000a";

const component = (some: Partial<Component> = {}): Component => ({
  id: ID,
  sessionId: SESSION,
  name: "Dice quiz",
  jsxCode: "",
  cssCode: "",
  componentType: "component",
  version: 6,
  author: "model",
  isCurrent: true,
  problem: null,
  metadata: {},
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
  ...some,
});
const part = (some: Partial<ReplyComponent> = {}): ReplyComponent => ({
  kind: "component",
  name: "Dice quiz",
  jsxCode: "const a = 1;\nconst b = (\n  <p>Dice</p>\n);\nexport default () => b",
  cssCode: "",
  isOpen: false,
  ...some,
});
const made = (some: Partial<MadeComponent> = {}): MadeComponent => ({ id: ID, version: 4, name: "Dice quiz", problem: null, ...some });
const listed = (...items: Component[]) => ({ "components.list": () => ({ items, nextCursor: null }) });
const card = (some: Partial<MadeComponent> = {}, onRepair = mock()) => (
  <ComponentCard sessionId={SESSION} made={made(some)} part={part()} onRepair={onRepair} isHeld={false} />
);

describe("a component in a reply", () => {
  test("says its version beside the newest, opens the workbench, and shows its code when asked", async () => {
    const page = renderInWorkspace(card(), { answers: listed(component()) });
    expect(await page.findByText("version 4 of 6")).toBeDefined();
    expect(page.getByRole("link", { name: "Open Dice quiz" }).getAttribute("href")).toBe(`/k/${ID}`);
    expect(page.queryByRole("group", { name: /Code/ })).toBeNull();
    fireEvent.click(page.getByRole("button", { name: "Show code" }));
    expect(page.getByRole("group", { name: "Code, JavaScript" }).textContent).toContain("<p>Dice</p>");
    expect(page.getByRole("button", { name: "Hide code" }).getAttribute("aria-expanded")).toBe("true");
  });

  test("that does not compile says what is wrong, where, and asks for a repair", async () => {
    const onRepair = mock();
    const problem = { message: "A closing } is missing", part: "jsx", line: 3, column: 1 } as const;
    const page = renderInWorkspace(card({ problem, version: 7 }, onRepair), { answers: listed(component({ version: 7 })) });
    const alert = await page.findByRole("alert");
    expect(alert.textContent).toContain("Version 7 does not compile. Line 3: A closing } is missing.");
    const excerpt = page.getByRole("group", { name: "Code around line 3" });
    expect(excerpt.querySelector(".bad")?.textContent).toBe("3  <p>Dice</p>");
    fireEvent.click(page.getByRole("button", { name: "Ask for a repair" }));
    expect(onRepair.mock.calls[0]).toEqual([made({ problem, version: 7 }), { kind: "compile", problem }]);
  });

  test("that met a change by hand says so", async () => {
    const page = renderInWorkspace(card({ version: -1 }), { answers: listed(component()) });
    expect(await page.findByText(/It was changed by hand meanwhile\. Both are kept/)).toBeDefined();
  });

  test("that was deleted keeps its code, and can come back", async () => {
    const { outbox, enqueued } = notingOutbox();
    const deleted = component({ deletedAt: 5 });
    const answers = {
      "components.list": (input: { deleted?: boolean }) => ({ items: input.deleted ? [deleted] : [], nextCursor: null }),
    };
    const page = renderInWorkspace(card(), { answers, outbox });
    fireEvent.click(await page.findByRole("button", { name: "Restore" }));
    expect(enqueued).toMatchObject([{ path: "components.restore", input: { id: ID }, subject: `component:${ID}` }]);
    expect(page.queryByRole("link")).toBeNull();
    expect(page.getByRole("button", { name: "Show code" })).toBeDefined();
  });

  test("that is gone for good says so, and offers nothing that cannot be done", async () => {
    const answers = {
      ...listed(),
      "components.get": () => {
        throw refusal("NOT_FOUND", 404);
      },
    };
    const page = renderInWorkspace(card(), { answers });
    expect(await page.findByText(/not there any more\. Its code stays/)).toBeDefined();
    expect(page.queryByRole("button", { name: "Restore" })).toBeNull();
  });

  test("that lives in another conversation now is still there", async () => {
    const answers = { ...listed(), "components.get": () => component({ sessionId: null, version: 5 }) };
    const page = renderInWorkspace(card(), { answers });
    expect(await page.findByText("version 4 of 5")).toBeDefined();
    expect(page.queryByText(/was deleted|not there/)).toBeNull();
  });

  test("while it is written: how many lines, and the code when asked", async () => {
    const page = renderInWorkspace(<WritingCard part={part({ isOpen: true })} isEnded={false} />);
    expect(await page.findByText("Writing the code… 5 lines")).toBeDefined();
    fireEvent.click(page.getByRole("button", { name: "Show code" }));
    expect(page.getByRole("group", { name: "Code so far" }).textContent).toContain("export default");
  });

  test("code of which nothing could be made stays, with the reason", async () => {
    const onRepair = mock();
    const broken = part({ problem: "There is no component in it" });
    const page = renderInWorkspace(<TextCard part={broken} onRepair={onRepair} isHeld={false} />);
    expect(await page.findByText("Kept as text: There is no component in it.")).toBeDefined();
    fireEvent.click(page.getByRole("button", { name: "Ask for a repair" }));
    expect(onRepair.mock.calls[0]).toEqual([broken, "There is no component in it"]);
  });
});

describe("beside the conversation", () => {
  const quiz = component({ problem: { message: "x", part: "jsx", line: 1, column: 1 } });
  const tally = component({ id: `${ID.slice(0, -1)}b`, name: "Dice tally", isCurrent: false, version: 4 });

  test("the shown one with its version, and the others", async () => {
    const page = renderInWorkspace(<ComponentsOfConversation sessionId={SESSION} isNew={false} />, { answers: listed(quiz, tally) });
    expect(await page.findByText("Component shown")).toBeDefined();
    expect(page.getByText("version 6")).toBeDefined();
    expect(page.getByText("This version does not compile.")).toBeDefined();
    expect(page.getByRole("link", { name: /Dice tally/ }).getAttribute("href")).toBe(`/k/${tally.id}`);
  });

  test("what this device has changed shows at once", async () => {
    const item = {
      path: "components.setCurrent",
      input: { id: tally.id },
      subject: `shown:${SESSION}`,
      state: "kept",
    } as unknown as OutboxItem;
    const { outbox, show } = notingOutbox();
    const page = renderInWorkspace(<ComponentsOfConversation sessionId={SESSION} isNew={false} />, {
      answers: listed(quiz, tally),
      outbox,
    });
    await page.findByText("version 6");
    show([item]);
    await waitFor(() => expect(page.getByText("version 4")).toBeDefined());
  });
});

describe("the making-of", () => {
  const exchange = (some: Partial<Interaction>): Interaction => ({
    id: "i",
    sessionId: SESSION,
    prompt: "Make a quiz",
    response: "Here it is.",
    interactionType: "generate",
    targetElement: null,
    metadata: { components: [{ id: ID, version: 1 }] },
    createdAt: 1,
    ...some,
  });
  const first = exchange({});
  const second = exchange({
    id: "j",
    prompt: "Make it blue",
    interactionType: "modify",
    targetElement: { selector: "#a", path: ["Quiz", "Choice"], code: "<b/>", text: "More likely" },
    metadata: { components: [{ id: ID, version: 2 }] },
  });
  const pages = {
    "interactions.list": ({ cursor }: { cursor?: string }) =>
      cursor ? { items: [first], nextCursor: null } : { items: [second], nextCursor: "c" },
  };

  test("newest first, page by page, the reply folded", async () => {
    const onAgain = mock();
    const page = renderInWorkspace(<ExchangesList sessionId={SESSION} onAgain={onAgain} />, { answers: pages });
    expect(await page.findByText("Make it blue")).toBeDefined();
    expect(page.getByText("Changed")).toBeDefined();
    expect(page.getByText("version 2")).toBeDefined();
    expect(page.getByText("Choice: More likely")).toBeDefined();
    expect(page.queryByText("Here it is.")).toBeNull();
    fireEvent.click(page.getByRole("button", { name: "Show the reply" }));
    expect(await page.findByText("Here it is.")).toBeDefined();
    fireEvent.click(page.getByRole("button", { name: "Do that again…" }));
    expect(onAgain.mock.calls[0]).toEqual([second]);
    fireEvent.click(page.getByRole("button", { name: "Show older ones" }));
    expect(await page.findByText("Make a quiz")).toBeDefined();
    expect(page.getAllByRole("listitem")).toHaveLength(2);
  });

  test("of nothing says what will be there", async () => {
    const page = renderInWorkspace(<ExchangesList sessionId={SESSION} />, {
      answers: { "interactions.list": () => ({ items: [], nextCursor: null }) },
    });
    expect(await page.findByText(/Nothing has been asked for here yet/)).toBeDefined();
  });
});
