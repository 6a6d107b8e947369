import { Braces, FolderArchive, FolderInput, Palette } from "lucide-react";
import { MenuItem } from "#src/client/ui/Menu.tsx";
import { useWorkbench } from "../workbench-state.tsx";
import { exportCss, exportJsx } from "./export-code.ts";
import { useTransfers } from "./TransferProvider.tsx";

export function ExportItems() {
  const { state } = useWorkbench();
  const { exportFolder, pick } = useTransfers();
  return (
    <>
      <MenuItem icon={FolderArchive} onChoose={() => void exportFolder()}>
        Folder that runs by itself (zip)
      </MenuItem>
      <MenuItem icon={Braces} onChoose={() => exportJsx(state.text)}>
        JSX file
      </MenuItem>
      <MenuItem icon={Palette} onChoose={() => exportCss(state.text)}>
        CSS file
      </MenuItem>
      <MenuItem icon={FolderInput} onChoose={pick}>
        Import files…
      </MenuItem>
    </>
  );
}
