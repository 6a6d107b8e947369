import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { mock } from "bun:test";
import type { ReactElement } from "react";
import type { NewOp, Outbox, OutboxItem, OutboxView } from "#src/client/offline/outbox.ts";
import { type Workspace, WorkspaceProvider } from "#src/client/workspace-context.ts";
import type { User } from "#src/features/users/users.contract.ts";
import { type Answers, renderPage } from "./page.tsx";

/** Kept text as several tabs share it. */
export function sharedTexts(texts = new Map<string, string>()): Workspace["keptText"] {
  return {
    load: async (key) => texts.get(key),
    set: (key, value) => void texts.set(key, value),
    clear: async (key) => void texts.delete(key),
    entries: async (start) => [...texts].filter(([key]) => key.startsWith(start)),
    flush: async () => undefined,
    notKept: () => null,
    close: () => undefined,
  };
}

/** An outbox that takes note of what it is given, and sends nothing. */
export function notingOutbox(items: OutboxItem[] = []) {
  const listeners = new Set<() => void>();
  let view: OutboxView = { items, connection: "online", needsSignIn: false, lastAckAt: {}, notKept: null };
  const enqueued: NewOp[] = [];
  const outbox = {
    enqueue: <T,>(op: NewOp) => {
      enqueued.push(op);
      return { mutationId: "m", kept: Promise.resolve(), done: new Promise<T>(() => undefined) };
    },
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retry: mock(async (_: string) => undefined),
    discard: mock(async (_: string) => undefined),
  } as unknown as Outbox & { retry: ReturnType<typeof mock>; discard: ReturnType<typeof mock> };
  const show = (next: OutboxItem[]) => {
    view = { ...view, items: next };
    for (const listener of listeners) listener();
  };
  return { outbox, enqueued, show };
}

type Given = { answers?: Answers; role?: User["role"]; outbox?: Outbox; keptText?: Workspace["keptText"] };

/** Renders a part of the signed-in page, under an address. */
export function renderInWorkspace(ui: ReactElement, { answers, role = "administrator", outbox, keptText }: Given = {}) {
  const user: User = { id: "u", email: "mara@hazel-lane.example", name: "Mara Lindqvist", role, createdAt: 0 };
  const workspace = { user, outbox: outbox ?? notingOutbox().outbox, keptText: keptText ?? sharedTexts() } as Workspace;
  const root = createRootRoute({ component: () => <WorkspaceProvider value={workspace}>{ui}</WorkspaceProvider> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  return renderPage(<RouterProvider router={router as never} />, answers);
}
