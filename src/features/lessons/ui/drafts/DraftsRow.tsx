import { FileText } from "lucide-react";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useDrafts } from "../../lessons.client.ts";
import { useOpenDrafts } from "./DraftsProvider.tsx";

/** The panel's way to the drafts, with how many there are of this conversation. */
export function DraftsRow({ sessionId }: { sessionId?: string }) {
  const openDrafts = useOpenDrafts();
  const { panel } = useColumns();
  const open = () => {
    if (panel.isFloating) panel.show(false);
    openDrafts();
  };
  const { lessons, hasNextPage, isSuccess } = useDrafts(sessionId ? { sessionId } : {});
  return <RowButton icon={FileText} text="Drafts" fact={isSuccess ? `${lessons.length}${hasNextPage ? "+" : ""}` : ""} onClick={open} />;
}
