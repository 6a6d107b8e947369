import { useEffect, useRef, useState } from "react";
import { createKeptEdits } from "#src/client/offline/kept-edit.ts";
import { createKeptText } from "#src/client/offline/kept-text.ts";
import { createLive } from "#src/client/offline/live.ts";
import { createOutbox } from "#src/client/offline/outbox.ts";
import { followAnswers } from "#src/client/answers.ts";
import { followEvents } from "#src/client/live-updates.ts";
import { send } from "#src/client/send.ts";
import { trpcClient } from "#src/client/trpc.ts";
import { isSignedOut } from "#src/client/words.ts";
import type { Workspace } from "#src/client/workspace-context.ts";
import { createComposerFiles } from "#src/features/attachments/composer-files.client.ts";
import { sendLeftCode } from "#src/features/components/left-code.client.ts";
import { sendLeftEdits } from "#src/features/lessons/left-edits.client.ts";
import type { StreamedEvent } from "#src/features/events/events.contract.ts";
import type { User } from "#src/features/users/users.contract.ts";

async function openWorkspace(user: User): Promise<Workspace> {
  const outbox = await createOutbox({ send, userId: user.id });
  const keptText = createKeptText({ userId: user.id });
  const keptEdits = createKeptEdits({ userId: user.id });
  const files = createComposerFiles({ userId: user.id });
  /** A stream that is refused does not say why. */
  const askWhoIsSignedIn = () =>
    trpcClient.auth.me.query().catch((error: unknown) => {
      if (isSignedOut(error)) outbox.signInNeeded();
    });
  const live = createLive<StreamedEvent>({
    reset: { kind: "reset" },
    subscribe: (lastEventId, handlers) => {
      const subscription = trpcClient.events.subscribe.subscribe(
        { lastEventId },
        {
          onData: ({ id, data }) => handlers.onEvent(id, data),
          onConnectionStateChange: ({ state }) => handlers.onState(state === "pending" ? "open" : "connecting"),
          onError: () => {
            handlers.onState("closed");
            void askWhoIsSignedIn();
          },
          onStopped: () => handlers.onState("closed"),
        },
      );
      return () => subscription.unsubscribe();
    },
  });
  const stops = [
    followAnswers(outbox),
    followEvents(live),
    files.follow(outbox),
    sendLeftEdits(outbox, keptEdits),
    sendLeftCode({ outbox, keptText, load: (id) => trpcClient.components.get.query({ id }) }),
  ];
  return {
    user,
    outbox,
    keptText,
    keptEdits,
    files,
    live,
    close() {
      for (const stop of stops) stop();
      live.close();
      keptText.close();
      keptEdits.close();
      files.close();
      outbox.close();
    },
  };
}

/** Opens the account's workspace, and closes it when the account changes. */
export function useOpenedWorkspace(user: User | undefined): Workspace | null {
  const [opened, setOpened] = useState<Workspace | null>(null);
  // The workspace belongs to the account, not to the object that describes it.
  const latest = useRef(user);
  latest.current = user;
  const id = user?.id;
  useEffect(() => {
    if (!id || !latest.current) return;
    let isGone = false;
    let mine: Workspace | undefined;
    void openWorkspace(latest.current).then((workspace) => {
      if (isGone) return workspace.close();
      mine = workspace;
      setOpened(workspace);
    });
    return () => {
      isGone = true;
      setOpened(null);
      mine?.close();
    };
  }, [id]);
  return opened;
}
