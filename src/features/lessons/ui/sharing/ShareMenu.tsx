import { Share2, Users } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu } from "#src/client/ui/Menu.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { useRevisions } from "../../revisions.client.ts";
import { ShareItems } from "./ShareItems.tsx";

/** Says who owns the lesson and who may edit it; shares it, and gives it as a file. */
export function ShareMenu({ lesson }: { lesson: Pick<Lesson, "id" | "title" | "userId" | "visibility"> }) {
  const isShared = lesson.visibility === "team";
  return (
    <Menu
      head={<Owner lesson={lesson} />}
      trigger={<IconButton label={isShared ? "Shared: everyone here can edit" : "Share and export"} icon={isShared ? Users : Share2} />}
    >
      <ShareItems lesson={lesson} />
    </Menu>
  );
}

/** The owner's name is known from what they wrote. */
function Owner({ lesson: { id, userId } }: { lesson: Pick<Lesson, "id" | "userId"> }) {
  const { user } = useWorkspace();
  const isOwn = userId === user.id;
  const { revisions } = useRevisions(id, !isOwn);
  const name = revisions.find(({ createdBy }) => createdBy === userId)?.author;
  return <span className="text-xs text-ink-2">{isOwn ? "Owned by you" : `Owned by ${name ?? "somebody else here"}`}</span>;
}
