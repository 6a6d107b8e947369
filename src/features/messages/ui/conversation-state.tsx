import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { setWriting } from "#src/features/sessions/writing.client.ts";
import { type NewMessage, useMessageActions, useMessages } from "../messages.client.ts";
import type { Message } from "../messages.contract.ts";
import { branch, type BranchStep, chosenLeaf, keepSteps } from "../messages.rules.ts";
import { followReply, useReply } from "../reply-stream.client.ts";
import { markRetried } from "./retried.ts";
import { useChoice } from "./use-choice.ts";
import { useSeek } from "./use-seek.ts";

type Given = { session: Session; isNew: boolean; jumpTo: string | null; onJumped: () => void };

function useConversationState({ session, isNew, jumpTo, onJumped }: Given) {
  const { query, tree, waiting } = useMessages(session, isNew);
  const actions = useMessageActions(session.id);
  const { chosen, choose, settle } = useChoice(actions);
  const { messages } = tree;
  const leaf = useMemo(() => (chosen ? chosenLeaf(messages, chosen) : tree.leaf), [chosen, messages, tree.leaf]);
  const steps = useSteps(messages, leaf);
  const last = steps.at(-1)?.message;
  const writing = last?.status === "streaming" ? last : null;
  const failed = last && (last.status === "failed" || last.status === "stopped") ? last : null;
  const isLost = useReply(writing).isLost;
  const isSeekingBranch = useSeek(query, messages, leaf);
  const isSeekingJump = useSeek(query, messages, jumpTo);
  const [editing, setEditing] = useEditing(session.id);
  const [deleting, setDeleting] = useState<Message | null>(null);
  /** When the reader typed last: what ends after that does not take them elsewhere. */
  const typedAt = useRef(0);
  const isAsking = useRef(false);
  /** Puts words into the composer. */
  const compose = useRef<(text: string) => void>(() => undefined);

  useEffect(() => setWriting(session.id, writing !== null), [session.id, writing]);
  useFollowed(steps);

  // What is jumped to may be on another branch: that one is chosen.
  const isJumpHidden = jumpTo !== null && !steps.some((step) => step.message.id === jumpTo) && messages.some(({ id }) => id === jumpTo);
  useEffect(() => {
    if (isJumpHidden && jumpTo) choose(jumpTo);
  }, [isJumpHidden, jumpTo, choose]);

  /** A sibling of the old reply; the branch goes to it. */
  const writeAgain = useCallback(
    async (message: Message) => {
      // A second click means the first.
      if (isAsking.current) return;
      isAsking.current = true;
      settle();
      const isRetry = message.id === last?.id && (message.status === "failed" || message.status === "stopped");
      const op = isRetry ? actions.retry() : actions.regenerate(message.id);
      try {
        markRetried((await op.done).assistantMessage.id);
      } catch {
        // Set aside: it stands below the messages with its reason.
      } finally {
        isAsking.current = false;
      }
    },
    [actions, last?.id, settle],
  );

  const send = useCallback(
    (content: string, more: Pick<NewMessage, "attachmentIds" | "metadata"> = {}) => {
      settle();
      // On an older branch it answers what is shown. Else the server puts it last, behind whatever came meanwhile.
      const parentId = leaf !== null && waiting.length === 0 ? last?.id : undefined;
      return actions.send({ content, ...(parentId && { parentId }), ...more });
    },
    [actions, last?.id, leaf, settle, waiting.length],
  );

  return {
    session, isNew, query, messages, steps, waiting, writing, failed, last, isLost, typedAt, compose, actions, choose, settle, writeAgain, send,
    editing, setEditing, deleting, setDeleting, isSeeking: isSeekingBranch || isSeekingJump, isSeekingBranch, jumpTo, onJumped,
  }; // oxfmt-ignore
}

/** The shown branch; turns that did not change stay the same objects. */
function useSteps(messages: Message[], leaf: string | null): BranchStep[] {
  const before = useRef<BranchStep[]>([]);
  const fresh = useMemo(() => branch(messages, leaf), [messages, leaf]);
  const steps = useMemo(() => keepSteps(before.current, fresh), [fresh, before]);
  before.current = steps;
  return steps;
}

/** Every reply of the branch that is being written is read along, in view or not. */
function useFollowed(steps: BranchStep[]) {
  const streaming = steps.filter(({ message }) => message.status === "streaming").map(({ message }) => message);
  const latest = useRef(streaming);
  latest.current = streaming;
  const ids = streaming.map(({ id }) => id).join(" ");
  useEffect(() => {
    const stops = latest.current.map(followReply);
    return () => stops.forEach((stop) => stop());
  }, [ids]);
}

/** The message being edited; known again after a reload. */
function useEditing(sessionId: string): [string | null, (id: string | null) => void] {
  const { keptText } = useWorkspace();
  const [editing, setEditing] = useState<string | null>(null);
  const key = `editing:${sessionId}`;
  useEffect(() => {
    let isGone = false;
    void keptText.load(key).then((id) => !isGone && id && setEditing(id));
    return () => {
      isGone = true;
    };
  }, [keptText, key]);
  const set = useCallback(
    (id: string | null) => {
      setEditing(id);
      if (id) keptText.set(key, id);
      else void keptText.clear(key);
    },
    [keptText, key],
  );
  return [editing, set];
}

type ConversationState = ReturnType<typeof useConversationState>;
const Context = createContext<ConversationState | null>(null);

export function useConversation(): ConversationState {
  const state = useContext(Context);
  if (!state) throw new Error("useConversation needs <ConversationProvider> around it");
  return state;
}

export function ConversationProvider({ children, ...given }: Given & { children: ReactNode }) {
  return <Context value={useConversationState(given)}>{children}</Context>;
}
