import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { useDrafts, useLessonActions, usePublished } from "../../lessons.client.ts";
import { DraftsList } from "./DraftsList.tsx";

type Which = "session" | "all" | "published";

export function DraftsDialog({ isOpen, onClose, sessionId }: { isOpen: boolean; onClose: () => void; sessionId?: string }) {
  const [chosen, setChosen] = useState<Which | null>(null);
  const [filter, setFilter] = useState("");
  const navigate = useNavigate();
  const { create } = useLessonActions();
  const ofSession = useDrafts({ sessionId }, isOpen && sessionId !== undefined);
  const all = useDrafts({}, isOpen);
  const published = usePublished(isOpen);
  const which = chosen ?? (sessionId && ofSession.lessons.length > 0 ? "session" : "all");
  const shown = { session: ofSession, all, published }[which];
  const counted = (query: typeof shown) => (query.isSuccess ? ` ${query.lessons.length}${query.hasNextPage ? "+" : ""}` : "");

  const close = () => {
    setChosen(null);
    onClose();
  };
  const open = (lessonId: string) => {
    close();
    void navigate({ to: "/d/$lessonId", params: { lessonId } });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Drafts"
      count={counted(all)}
      footer={
        <>
          <span className="words flex-1 text-xs text-ink-3">Deleted drafts can be brought back for 30 days.</span>
          <Button look="fill" icon={Plus} onClick={() => open(create(which === "session" ? sessionId : undefined))}>
            New draft
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-2 px-5 pb-3">
        <div className="input quiet min-w-45 !w-auto flex-1">
          <Icon of={Search} />
          <input
            aria-label="Filter by title"
            placeholder="Filter by title"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
        <Segmented
          label="Which"
          value={which}
          onChange={setChosen}
          options={[
            ...(sessionId ? [{ value: "session" as const, label: `This conversation${counted(ofSession)}` }] : []),
            { value: "all" as const, label: `All${counted(all)}` },
            { value: "published" as const, label: `Published${counted(published)}` },
          ]}
        />
      </div>
      <DraftsList query={shown} filter={filter} isPublished={which === "published"} onOpen={open} />
    </Dialog>
  );
}
