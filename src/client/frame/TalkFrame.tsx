import { Outlet } from "@tanstack/react-router";
import { Columns } from "#src/client/ui/Columns.tsx";
import { SessionSidebar } from "#src/features/sessions/ui/SessionSidebar.tsx";
import { Frame } from "./Frame.tsx";
import { SidebarFoot } from "./SidebarFoot.tsx";

export function TalkFrame() {
  return (
    <Frame>
      <Columns sideLabel="Conversations" sideContent={<SessionSidebar foot={<SidebarFoot />} />} hasPanel>
        <Outlet />
      </Columns>
    </Frame>
  );
}
