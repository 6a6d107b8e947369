import { Download } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Menu } from "#src/client/ui/Menu.tsx";
import { ExportItems } from "./ExportItems.tsx";
import { useTransfers } from "./TransferProvider.tsx";

export function ExportMenu() {
  const { isGoing } = useTransfers();
  return (
    <Menu
      trigger={
        <Button icon={Download} busy={isGoing}>
          {isGoing ? "Exporting…" : "Export"}
        </Button>
      }
    >
      <ExportItems />
    </Menu>
  );
}
