import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, Cpu, KeyRound, Monitor, Sun, User } from "lucide-react";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { Frame } from "../Frame.tsx";
import { SidebarFoot } from "../SidebarFoot.tsx";

export function SettingsFrame() {
  const navigate = useNavigate();
  useShortcuts({ N: () => void navigate({ to: "/" }) }, { isFrame: true });
  return (
    <Frame>
      <Columns sideLabel="Settings" sideContent={<Places />} hasPanel={false}>
        <Main>
          <div className="bar min-[761px]:hidden">
            <ShowSide />
            <b>Settings</b>
          </div>
          <div className="scroll">
            <Outlet />
          </div>
        </Main>
      </Columns>
    </Frame>
  );
}

const Places = () => (
  <>
    <div className="brand">
      <Link to="/" className="icon-btn" aria-label="Back to work" title="Back to work">
        <Icon of={ArrowLeft} />
      </Link>
      <b className="flex-1">Settings</b>
    </div>
    <div className="scroll">
      <Group title="You">
        <RowLink to="/settings/profile" icon={User} text="Profile" />
        <RowLink to="/settings/appearance" icon={Sun} text="Appearance" />
        <RowLink to="/settings/devices" icon={Monitor} text="Devices" />
        <RowLink to="/settings/tokens" icon={KeyRound} text="Tokens" />
      </Group>
      <Group title="This server">
        <RowLink to="/settings/ai" icon={Cpu} text="AI" />
      </Group>
    </div>
    <SidebarFoot />
  </>
);
