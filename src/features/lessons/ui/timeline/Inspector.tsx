import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Hammer, Trash2, X } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Drawer } from "#src/client/ui/Drawer.tsx";
import { Facts } from "#src/client/ui/Facts.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { clipCount } from "../../timeline-edit.rules.ts";
import { BuildDialog } from "./BuildDialog.tsx";
import { ClipFields } from "./ClipFields.tsx";
import { derive } from "./items.ts";
import { timeWords } from "./time.ts";
import { useContent, useTimeline, useView } from "./TimelineProvider.tsx";

/** About the chosen clip; beside the stage, or a sheet from below where there is no room. */
export function Inspector() {
  const { session } = useTimeline();
  const isNarrow = useMedia("(max-width: 760px)");
  const asked = useSyncExternalStore(session.inspecting.subscribe, session.inspecting.get);
  const column = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (asked === 0) return;
    setOpen(true);
    column.current?.querySelector<HTMLElement>("input")?.focus();
  }, [asked]);
  if (!isNarrow)
    return (
      <aside ref={column} className="inspect panel" aria-label="Chosen clip">
        <div className="scroll">
          <Chosen />
        </div>
      </aside>
    );
  return (
    <Drawer side="end" label="Chosen clip" isOpen={isOpen} onClose={() => setOpen(false)}>
      <aside className="panel" aria-label="Chosen clip">
        <div className="bar">
          <b className="flex-1 ps-3">About the clip</b>
          <IconButton label="Close" icon={X} onClick={() => setOpen(false)} />
        </div>
        <div className="scroll">
          <Chosen />
        </div>
      </aside>
    </Drawer>
  );
}

function Chosen() {
  const { clips } = useTimeline();
  const chosen = useView("chosen");
  const content = useContent();
  const places = content.timeline.tracks.flatMap((track) =>
    track.clips.filter(({ id }) => chosen.has(id)).map((clip) => ({ track, clip })),
  );
  const [first] = places;
  if (!first) return <Whole />;
  if (places.length === 1) return <ClipFields key={first.clip.id} {...first} />;
  return (
    <section>
      <b>{count(places.length, "clip")} chosen</b>
      <p className="text-xs text-ink-3">They are moved, copied and removed together.</p>
      <RowButton icon={Trash2} text="Remove from the timeline" className="danger" onClick={clips.remove} />
    </section>
  );
}

/** While no clip is chosen. */
function Whole() {
  const content = useContent();
  const { tracks } = content.timeline;
  const [isBuilding, setBuilding] = useState(false);
  return (
    <section>
      <b>This timeline</b>
      <Facts
        items={[
          ["Length", timeWords(derive(content).lengthMs)],
          ["Tracks", tracks.length],
          ["Clips", clipCount(content.timeline).toLocaleString("en-GB")],
        ]}
      />
      <RowButton icon={Hammer} text="Build timeline from script" onClick={() => setBuilding(true)} />
      <p className="text-xs text-ink-3">Choose a clip to set its time and what it shows.</p>
      <BuildDialog isOpen={isBuilding} onClose={() => setBuilding(false)} />
    </section>
  );
}
