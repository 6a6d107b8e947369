import { Link } from "@tanstack/react-router";
import { Settings } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { AvatarMenu } from "./AvatarMenu.tsx";
import { SyncPanel } from "./SyncPanel.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export function SidebarFoot() {
  return (
    <div className="foot">
      <SyncPanel />
      <ThemeSwitch />
      <Link to="/settings/profile" className="icon-btn" aria-label="Settings" title="Settings">
        <Icon of={Settings} />
      </Link>
      <AvatarMenu />
    </div>
  );
}
