import { useEffect, useSyncExternalStore } from "react";
import { ImageOff } from "lucide-react";
import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { type Clip, endOf } from "../../timeline.rules.ts";
import { derive, lookOf, nameOf } from "./items.ts";
import type { Session } from "./session.ts";
import { useBroken, useContent, useTimeline } from "./TimelineProvider.tsx";

/** What a learner sees at the playhead: of several visual tracks, the topmost that shows something. */
export function Stage() {
  const { session } = useTimeline();
  const content = useContent();
  const broken = useBroken();
  const id = useSyncExternalStore(session.playhead.subscribe, () => onStage(session)?.id ?? null);
  const { items } = derive(content);
  const visual = content.timeline.tracks.filter(({ kind }) => kind === "visual");
  const clips = visual.flatMap((track) => track.clips);
  const clip = clips.find((each) => each.id === id);
  const item = clip?.ref === undefined ? undefined : items.get(clip.ref);
  const following =
    clip && clips.find((each) => each.startMs >= endOf(clip) && each.ref !== undefined && items.get(each.ref)?.attachmentId);
  usePreloaded(following?.ref === undefined ? undefined : items.get(following.ref)?.attachmentId);

  if (!clip) {
    return (
      <div className="view">
        <p className="nothing">
          Nothing here yet. {clips.length === 0 ? "Images on the timeline are shown here." : "Move the playhead to an image."}
        </p>
      </div>
    );
  }
  const look = lookOf(clip, "visual", items, broken);
  const name = nameOf(clip, "visual", items);
  if (look === "media" && item?.attachmentId) {
    const { attachmentId } = item;
    const onError = () => session.broken.set(new Set([...session.broken.get(), attachmentId]));
    return (
      <figure className="view">
        <img key={attachmentId} src={attachmentUrl(attachmentId)} alt={altOf(content.images, item.id) || name} onError={onError} />
        {item.caption && <figcaption>{item.caption}</figcaption>}
      </figure>
    );
  }
  return (
    <div className="view">
      {look === "heading" ? (
        <p className="card-text">{name}</p>
      ) : (
        <p className="nothing dashed">
          <Icon of={ImageOff} />“{name}” has no image yet.
        </p>
      )}
    </div>
  );
}

function onStage({ timeline, playhead }: Session): Clip | undefined {
  const at = playhead.get();
  for (const { kind, clips } of timeline().tracks) {
    const clip = kind === "visual" ? clips.findLast((each) => each.startMs <= at && at < endOf(each)) : undefined;
    if (clip) return clip;
  }
  return undefined;
}

const altOf = (images: readonly { id: string; alt: string }[], id: string) => images.find((image) => image.id === id)?.alt;

function usePreloaded(attachmentId: string | undefined) {
  useEffect(() => {
    if (attachmentId) new Image().src = attachmentUrl(attachmentId);
  }, [attachmentId]);
}
