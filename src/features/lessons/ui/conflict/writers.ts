import { useMemo } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Lesson, ListedRevision } from "../../lessons.contract.ts";
import { useRevisions } from "../../revisions.client.ts";

/** Who wrote the other side, and in which revision. */
export type Writer = { userId: string; name: string; isMe: boolean; revision: number; at: number };

export type WriterOf = (path: string) => Writer | null;

/** Who wrote what stands at `path` now, as far as the history that is known here tells. */
export function useWriters({ id, revision: last }: Lesson, baseRevision: number): WriterOf {
  const { user } = useWorkspace();
  const { revisions } = useRevisions(id);
  return useMemo(() => {
    const since = revisions.filter(({ revision }) => revision > baseRevision && revision <= last);
    return (path) => {
      const found = since.find((each) => wrote(each, path)) ?? since.find(({ revision }) => revision === last);
      if (!found || found.source !== "app") return null;
      const { createdBy: userId, author: name, revision, createdAt: at } = found;
      return { userId, name, isMe: userId === user.id, revision, at };
    };
  }, [revisions, baseRevision, last, user.id]);
}

const wrote = ({ change }: ListedRevision, path: string) =>
  change?.parts.some((part) => part === path || path.startsWith(`${part}.`) || part.startsWith(`${path}.`)) ?? false;

/** `Tomás`, or `you` for oneself in another window. */
export const firstName = (writer: Writer | null, otherwise: string): string =>
  !writer ? otherwise : writer.isMe ? "you" : (writer.name.split(/\s/u)[0] ?? otherwise);
