import { Menu, PanelLeft, PanelRight, X } from "lucide-react";
import { useColumns } from "./Columns.tsx";
import { IconButton } from "./IconButton.tsx";

/** In the bar of the work: brings the first column back. */
export function ShowSide() {
  const { side } = useColumns();
  if (side.isShown && !side.isFloating) return null;
  return (
    <IconButton
      label={side.isFloating ? "Open menu" : "Show sidebar"}
      icon={side.isFloating ? Menu : PanelLeft}
      onClick={() => side.show(true)}
    />
  );
}

export function HideSide() {
  const { side } = useColumns();
  return (
    <IconButton
      label={side.isFloating ? "Close menu" : "Hide sidebar"}
      icon={side.isFloating ? X : PanelLeft}
      onClick={() => side.show(false)}
    />
  );
}

export function ShowPanel({ label }: { label: string }) {
  const { panel } = useColumns();
  if (panel.isShown && !panel.isFloating) return null;
  return <IconButton label={label} icon={PanelRight} onClick={() => panel.show(true)} />;
}

export function HidePanel() {
  const { panel } = useColumns();
  return <IconButton label="Hide panel" icon={panel.isFloating ? X : PanelRight} onClick={() => panel.show(false)} />;
}
