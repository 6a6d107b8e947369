import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { trpc } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { listInput } from "#src/features/messages/messages-cache.client.ts";
import { useMessageActions } from "#src/features/messages/messages.client.ts";
import type { Message } from "#src/features/messages/messages.contract.ts";
import { followReply, useReply } from "#src/features/messages/reply-stream.client.ts";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import type { Component } from "../../../components.contract.ts";
import type { CodeDocument } from "../document/code-document.ts";
import { settled } from "../document/settled.ts";
import { askAbout, type Asked, askedHere } from "./ask.ts";

/** How long a prompt waits until what was written by hand is saved, so that it is about that. */
const SAVE_WAIT_MS = 3_000;

export type Asking =
  /** On this device, not on the server yet; `aside`: refused, with the reason. */
  | { step: "sending"; item: OutboxItem; words: string }
  | { step: "aside"; item: OutboxItem; words: string }
  | { step: "writing"; reply: Message; words: string; text: string; type: string }
  | { step: "failed"; reply: Message; words: string }
  /** `hasVersion`: it made one. */
  | { step: "done"; reply: Message; words: string; type: string; hasVersion: boolean }
  | null;

const requestIn = (metadata: Record<string, unknown>) =>
  metadata.component as { id?: unknown; baseVersion?: unknown; interactionType?: unknown } | undefined;

/** The newest prompt about a component: also one that another tab asked, or that was asked before this page was opened. */
export function useAsking(component: Component, document: CodeDocument) {
  const outbox = useOutbox();
  const view = useOutboxView(outbox);
  const { create } = useSessionActions();
  const { id, sessionId } = component;
  const actions = useMessageActions(sessionId ?? "");
  const query = trpc.messages.list.useInfiniteQuery(listInput(sessionId ?? ""), {
    enabled: sessionId !== null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const [dismissed, setDismissed] = useState<string | null>(null);
  const latest = useRef(component);
  latest.current = component;

  const messages = query.data?.pages[0]?.items;
  const question = messages?.find(({ role, metadata }) => role === "user" && requestIn(metadata)?.id === id);
  const reply = question && messages?.find(({ role, parentId }) => role === "assistant" && parentId === question.id);
  const isNewest = reply !== undefined && messages?.[0]?.id === reply.id;
  const writing = reply?.status === "streaming" ? reply : null;
  const { text } = useReply(writing);
  const follows = useRef(writing);
  follows.current = writing;
  const writingId = writing?.id;
  useEffect(() => (writingId && follows.current ? followReply(follows.current) : undefined), [writingId]);

  const item = view.items.find(
    ({ path, input }) =>
      path === "messages.send" && requestIn((input.metadata ?? {}) as Record<string, unknown>)?.id === id && input.id !== question?.id,
  );

  /** Resolves once the words are on their way, kept by the outbox. */
  const ask = useCallback(
    async (asked: Asked) => {
      document.save();
      await settled(document, outbox.view().connection === "online" ? SAVE_WAIT_MS : 0);
      const { latest: known } = document.state();
      const op = askAbout(outbox, { ...latest.current, version: known.version }, asked, () => create());
      await op.kept.catch(() => undefined); // refused by this device: the outbox says so and sends all the same
    },
    [document, outbox, create],
  );

  const asking = useMemo((): Asking => {
    if (item) return { step: item.state === "aside" ? ("aside" as const) : ("sending" as const), item, words: String(item.input.content) };
    if (!question || !reply || reply.id === dismissed) return null;
    const { baseVersion, interactionType } = requestIn(question.metadata) ?? {};
    const type = typeof interactionType === "string" ? interactionType : "modify";
    const words = question.content;
    if (reply.status === "streaming") return { step: "writing", reply, words, text, type };
    if (!askedHere.has(question.id) && !(isNewest && reply.status === "failed")) return null;
    if (reply.status !== "complete") return { step: "failed", reply, words };
    return { step: "done", reply, words, type, hasVersion: typeof baseVersion === "number" && component.version > baseVersion };
  }, [item, question, reply, text, dismissed, isNewest, component.version]);

  return {
    asking,
    ask,
    stop: () => writing && actions.stop(writing.id),
    retry: () => (item?.state === "aside" ? void outbox.retry(item.mutationId) : void actions.retry()),
    discard: () => item && void outbox.discard(item.mutationId),
    dismiss() {
      if (!question || !reply) return;
      askedHere.delete(question.id);
      setDismissed(reply.id);
    },
  };
}
