import { useEffect } from "react";
import { Pause, Play, Square, Volume2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { canSpeak, speech, useSpeech } from "../speech.client.ts";
import { useConversation } from "./conversation-state.tsx";

/** Reads a reply out in the conversation's language, with pause and stop; nothing where the browser has no voice. */
export function ReadAloud({ text }: { text: string }) {
  const { session } = useConversation();
  // Not of this component: a long list takes away what is scrolled past, and goes on being read.
  const key = `${session.id} ${text}`;
  const state = useSpeech(key);
  useEffect(() => () => void (isShown(session.id) || speech.stop(key)), [session.id, key]);
  if (!canSpeak()) return null;
  if (state === "idle")
    return (
      <IconButton
        className="on-hover"
        label="Read aloud"
        icon={Volume2}
        onClick={() => speech.start(key, text, { language: session.language, isWanted: () => isShown(session.id) })}
      />
    );
  return (
    <>
      {state === "speaking" ? (
        <IconButton label="Pause reading" icon={Pause} onClick={speech.pause} />
      ) : (
        <IconButton label="Go on reading" icon={Play} onClick={speech.resume} />
      )}
      <IconButton label="Stop reading" icon={Square} onClick={() => speech.stop(key)} />
      <span className="sr-only" role="status">
        {state === "speaking" ? "Reading aloud" : "Reading paused"}
      </span>
    </>
  );
}

const isShown = (sessionId: string) => location.pathname.includes(sessionId);
