import { useEffect } from "react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { clipCount } from "../../timeline-edit.rules.ts";
import { useContent, useTimeline } from "./TimelineProvider.tsx";

/** Asks what becomes of the clips that are there. Without any there is nothing to ask. */
export function BuildDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session, tracks } = useTimeline();
  const { timeline, script } = useContent();
  const clips = clipCount(timeline);
  const hasMinutes = script.some(({ minutes }) => minutes > 0);
  const isAsking = isOpen && clips > 0 && hasMinutes;

  useEffect(() => {
    if (!isOpen || isAsking) return;
    if (hasMinutes) void tracks.build(true);
    else session.say("The script has no section with minutes yet");
    onClose();
  }, [isOpen, isAsking, hasMinutes, tracks, session, onClose]);

  const build = (keep: boolean) => {
    onClose();
    void tracks.build(keep);
  };
  return (
    <Dialog
      isOpen={isAsking}
      onClose={onClose}
      size="narrow"
      title="Build timeline from script"
      footer={
        <>
          <span className="flex-1 text-ink-3">Either can be undone.</span>
          <Button look="line" onClick={() => build(false)}>
            Start again
          </Button>
          <Button look="fill" onClick={() => build(true)}>
            Keep and add
          </Button>
        </>
      }
    >
      <div className="grid gap-2 px-5 pb-4">
        <p>Images and narration are placed in their sections, by the sections’ minutes.</p>
        <p className="text-ink-2">
          {count(clips, "clip")} {clips === 1 ? "is" : "are"} on the timeline. <b>Keep and add</b> leaves {clips === 1 ? "it" : "them"} and
          adds what is missing, where there is room. <b>Start again</b> makes the tracks of images and narration anew; music and effects
          stay.
        </p>
      </div>
    </Dialog>
  );
}
