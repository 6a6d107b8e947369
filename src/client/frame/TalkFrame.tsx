import { useState } from "react";
import { Outlet } from "@tanstack/react-router";
import { Columns } from "#src/client/ui/Columns.tsx";
import { ProjectDialogs } from "#src/features/projects/ui/ProjectDialogs.tsx";
import { DeleteSessionProvider } from "#src/features/sessions/ui/DeleteSession.tsx";
import { SessionSidebar } from "#src/features/sessions/ui/SessionSidebar.tsx";
import { Frame } from "./Frame.tsx";
import { SidebarFoot } from "./SidebarFoot.tsx";

export function TalkFrame() {
  const [words, setWords] = useState("");
  return (
    <Frame>
      <ProjectDialogs>
        <DeleteSessionProvider>
          <Columns
            sideLabel="Conversations"
            sideContent={<SessionSidebar foot={<SidebarFoot />} words={words} onWords={setWords} />}
            hasPanel
          >
            <Outlet />
          </Columns>
        </DeleteSessionProvider>
      </ProjectDialogs>
    </Frame>
  );
}
