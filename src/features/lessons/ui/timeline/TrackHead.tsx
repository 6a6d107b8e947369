import { Ellipsis, Plus, Trash2 } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { KIND_NAMES, type Track } from "../../timeline.rules.ts";
import { KIND_ICONS } from "./kinds.ts";
import { useTimeline } from "./TimelineProvider.tsx";

/** A track's name, and what one can do to it. On a phone only its picture has room, and opens the rest. */
export function TrackHead({ track }: { track: Track }) {
  const { clips, tracks } = useTimeline();
  const isNarrow = useMedia("(max-width: 760px)");
  const name = track.name || KIND_NAMES[track.kind];
  const rename = (
    <input
      className="name"
      aria-label={`Name of the track ${name}`}
      maxLength={200}
      placeholder={KIND_NAMES[track.kind]}
      value={track.name}
      title={track.name}
      onChange={(event) => tracks.rename(track.id, event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
  const items = (
    <>
      <MenuItem icon={Plus} onChoose={() => void clips.add(track)}>
        Add a clip
      </MenuItem>
      <MenuItem icon={Trash2} danger onChoose={() => tracks.remove(track)}>
        Delete the track
      </MenuItem>
    </>
  );
  if (isNarrow)
    return (
      <div className="head">
        <Menu align="start" head={rename} trigger={<IconButton label={`Track ${name}`} icon={KIND_ICONS[track.kind]} />}>
          {items}
        </Menu>
      </div>
    );
  return (
    <div className="head">
      <Icon of={KIND_ICONS[track.kind]} />
      {rename}
      <span className="n">{track.clips.length}</span>
      <span className="acts">
        <IconButton label={`Add a clip to ${name}`} icon={Plus} small onClick={() => void clips.add(track)} />
        <Menu trigger={<IconButton label={`More about ${name}`} icon={Ellipsis} small />}>{items}</Menu>
      </span>
    </div>
  );
}
