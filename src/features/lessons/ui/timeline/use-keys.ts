import { useEffect } from "react";
import { useSingleKeys } from "#src/client/ui/preferences.ts";
import { derive } from "./items.ts";
import { useTimeline } from "./TimelineProvider.tsx";

const NUDGE_MS = 100;
const FAR_MS = 1_000;

/** The timeline's keys. Without a chosen clip, arrows move the playhead. */
export function useKeys() {
  const { session, clips } = useTimeline();
  const [areSingleKeysOn] = useSingleKeys();
  useEffect(() => {
    const { player, playhead, view, viewport, document: lesson } = session;
    const togglePlay = () => (view.get().isPlaying ? player.pause() : player.play());
    const step = (by: number) =>
      session.chosen().length > 0 ? clips.nudge(by) : player.seek(Math.round(playhead.get() / NUDGE_MS) * NUDGE_MS + by);
    const seek = (ms: number) => {
      player.seek(ms);
      viewport.reveal(playhead.get());
    };
    const single: Record<string, (far: boolean) => void> = {
      " ": togglePlay,
      ArrowLeft: (far) => step(far ? -FAR_MS : -NUDGE_MS),
      ArrowRight: (far) => step(far ? FAR_MS : NUDGE_MS),
      s: clips.split,
      "[": () => clips.trim("start"),
      "]": () => clips.trim("end"),
      delete: clips.remove,
      backspace: clips.remove,
      home: () => seek(0),
      end: () => seek(derive(session.content()).lengthMs),
      "+": () => viewport.zoomBy(1.5, playhead.get()),
      "=": () => viewport.zoomBy(1.5, playhead.get()),
      "-": () => viewport.zoomBy(1 / 1.5, playhead.get()),
      escape: () => session.choose([]),
    };
    const withCtrl: Record<string, (shift: boolean) => void> = {
      ArrowLeft: (far) => clips.trim("end", far ? -FAR_MS : -NUDGE_MS),
      ArrowRight: (far) => clips.trim("end", far ? FAR_MS : NUDGE_MS),
      d: () => clips.duplicate(),
      a: clips.chooseAll,
      s: lesson.save,
      z: (shift) => (shift ? lesson.redo() : lesson.undo()),
      y: lesson.redo,
    };
    const withAlt: Record<string, () => void> = { ArrowUp: () => clips.shiftRows(-1), ArrowDown: () => clips.shiftRows(1) };
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return;
      const isCtrl = event.ctrlKey || event.metaKey;
      const isOnTracks = event.target instanceof Element && event.target.closest("[data-tracks]") !== null;
      if (!isCtrl && !areSingleKeysOn && !isOnTracks) return;
      // What a button does with these keys is the button's.
      if (!isCtrl && /^( |Enter)$/.test(event.key) && event.target instanceof Element && event.target.closest("button, a")) return;
      const key = event.key.startsWith("Arrow") ? event.key : event.key.toLowerCase();
      const action = (event.altKey ? withAlt : isCtrl ? withCtrl : single)[key];
      if (!action) return;
      event.preventDefault();
      action(event.shiftKey);
    }
    /** A button that was pressed with the pointer lets go of the focus: Space goes on to play. */
    function onClick({ detail, target }: MouseEvent) {
      const button = detail > 0 && target instanceof Element ? target.closest<HTMLElement>(".transport button, .bar button") : null;
      button?.blur();
    }
    window.addEventListener("keydown", onKey);
    window.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("click", onClick);
    };
  }, [session, clips, areSingleKeysOn]);
}

/** In a field, or with a dialog or menu open. */
function isElsewhere(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return true;
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
