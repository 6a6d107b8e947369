import { useSyncExternalStore } from "react";
import { EditorNotices } from "../editor/EditorNotices.tsx";
import { useSaveOnLeaving } from "../editor/use-save-on-leaving.ts";
import { EmptyTimeline } from "./EmptyTimeline.tsx";
import { Inspector } from "./Inspector.tsx";
import { Stage } from "./Stage.tsx";
import { TimelineBar } from "./TimelineBar.tsx";
import { useContent, useTimeline } from "./TimelineProvider.tsx";
import { Tracks } from "./Tracks.tsx";
import { Transport } from "./Transport.tsx";
import { useKeys } from "./use-keys.ts";

export function TimelineEditor() {
  const { timeline } = useContent();
  useKeys();
  useSaveOnLeaving();
  return (
    <div className="app">
      <main className="main" id="work" tabIndex={-1}>
        <TimelineBar />
        <EditorNotices />
        <div className="stage">
          {timeline.tracks.length === 0 ? <EmptyTimeline /> : <Stage />}
          <Inspector />
        </div>
        <Transport />
        <Tracks />
        <Said />
      </main>
    </div>
  );
}

/** What was done last, for those who do not see it. */
function Said() {
  const { said } = useTimeline().session;
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {useSyncExternalStore(said.subscribe, said.get)}
    </div>
  );
}
