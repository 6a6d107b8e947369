import { useNavigate } from "@tanstack/react-router";
import { History } from "lucide-react";
import { MenuItem } from "#src/client/ui/Menu.tsx";
import type { Lesson } from "../../lessons.contract.ts";
import { useVisibility } from "../../shelf.client.ts";
import { ShareItems } from "./ShareItems.tsx";

/** History, sharing and export as items of another menu, where there is no room for their own. */
export function ShareInMenu({ lesson }: { lesson: Lesson }) {
  const navigate = useNavigate();
  const visibility = useVisibility(lesson);
  return (
    <>
      <MenuItem icon={History} onChoose={() => void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id } })}>
        History
      </MenuItem>
      <ShareItems lesson={{ ...lesson, visibility }} />
    </>
  );
}
