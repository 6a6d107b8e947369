import { LayoutTemplate } from "lucide-react";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useTemplates } from "../templates.client.ts";
import { useOpenTemplates } from "./TemplatesProvider.tsx";

/** The panel's way to the templates, with how many there are. */
export function TemplatesRow() {
  const openTemplates = useOpenTemplates();
  const { panel } = useColumns();
  const { templates, isSuccess } = useTemplates();
  const open = () => {
    if (panel.isFloating) panel.show(false);
    openTemplates();
  };
  return <RowButton icon={LayoutTemplate} text="Templates" fact={isSuccess ? templates.length : ""} onClick={open} />;
}
