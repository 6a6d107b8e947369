import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { setWriting } from "#src/features/sessions/writing.client.ts";
import { useMessageActions, useMessages } from "../messages.client.ts";
import type { Message } from "../messages.contract.ts";
import { branch, choiceKey, type BranchChoices } from "../messages.rules.ts";

const RETRIED_MS = 3_000;

function useConversationState(session: Session, isNew: boolean) {
  const { messages, waiting, ...query } = useMessages(session.id, isNew);
  const actions = useMessageActions(session.id);
  const [choices, setChoices] = useState<BranchChoices>({});
  /** The reply that the "Retried" notice stands under; it goes after 3 s. */
  const [retried, setRetried] = useState<string | null>(null);
  /** When the reader typed last: what ends after that does not take them elsewhere. */
  const typedAt = useRef(0);
  const steps = useMemo(() => branch(messages, choices), [messages, choices]);
  const last = steps.at(-1)?.message;
  const writing = last?.status === "streaming" ? last : null;
  const failed = last && (last.status === "failed" || last.status === "stopped") ? last : null;

  useEffect(() => setWriting(session.id, writing !== null), [session.id, writing]);
  useEffect(() => {
    if (!retried) return;
    const timer = setTimeout(() => setRetried(null), RETRIED_MS);
    return () => clearTimeout(timer);
  }, [retried]);

  const choose = (message: Message, id: string) => setChoices((now) => ({ ...now, [choiceKey(message)]: id }));

  /** A sibling of the old reply; the branch goes to it. */
  async function writeAgain(message: Message) {
    const isLast = message.id === last?.id;
    const op = isLast && failed ? actions.retry() : actions.regenerate(message.id);
    try {
      const { assistantMessage } = await op.done;
      choose(assistantMessage, assistantMessage.id);
      setRetried(assistantMessage.id);
    } catch {
      // Set aside: the sync panel has the reason and the ways out.
    }
  }

  return {
    session,
    isNew,
    query,
    steps,
    waiting,
    writing,
    failed,
    last,
    retried,
    typedAt,
    actions,
    choose,
    writeAgain,
    hasChosen: Object.keys(choices).length > 0,
  };
}

type ConversationState = ReturnType<typeof useConversationState>;
const Context = createContext<ConversationState | null>(null);

export function useConversation(): ConversationState {
  const state = useContext(Context);
  if (!state) throw new Error("useConversation needs <ConversationProvider> around it");
  return state;
}

export function ConversationProvider({ session, isNew, children }: { session: Session; isNew: boolean; children: ReactNode }) {
  return <Context value={useConversationState(session, isNew)}>{children}</Context>;
}
