import { useEffect, useMemo, useRef, useState } from "react";
import { cache, trpc } from "#src/client/trpc.ts";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { newId } from "#src/shared/ids.ts";
import { type Leave, type Present, PRESENT_MS } from "./presence.contract.ts";

const EVERY_MS = PRESENT_MS / 3;
/** Going through a lesson is not being in each of its parts. */
const SETTLED_MS = 400;

type Here = { lessonId: string; part: string | null; isWriting: boolean; isShared: boolean };

/** Says that this tab has a shared lesson open, and where in it; answers who else has. */
export function usePresence({ lessonId, part, isWriting, isShared }: Here): Present[] {
  const { user } = useWorkspace();
  const [tabId] = useState(newId);
  const settled = useDebounced(part, SETTLED_MS);
  const list = trpc.presence.list.useQuery({ lessonId }, { enabled: isShared, staleTime: 0 });
  const { mutate } = trpc.presence.enter.useMutation();

  useEffect(() => {
    if (!isShared) return;
    const enter = () => mutate({ lessonId, tabId, part: settled, isWriting });
    enter();
    const timer = setInterval(enter, EVERY_MS);
    return () => clearInterval(timer);
  }, [lessonId, tabId, settled, isWriting, isShared, mutate]);

  const isIn = useRef(false);
  isIn.current = isShared;
  useEffect(() => {
    const go = () => isIn.current && leave({ lessonId, tabId });
    window.addEventListener("pagehide", go);
    return () => {
      window.removeEventListener("pagehide", go);
      go();
    };
  }, [lessonId, tabId]);

  const { data } = list;
  return useMemo(() => (isShared ? (data ?? []).filter(({ userId }) => userId !== user.id) : []), [data, isShared, user.id]);
}

/** Outlives the page. When it does not arrive, the server notices by itself. */
function leave(input: Leave) {
  void fetch("/api/trpc/presence.leave", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json", "x-lectern": "1" },
    body: JSON.stringify({ json: input }),
  }).catch(() => undefined);
}

export const refreshPresence = (lessonId: string) => void cache.presence.list.invalidate({ lessonId });
