import { useEffect, useRef } from "react";
import { useSingleKeys } from "./preferences.ts";

/** Key to action. `N` is a single key and works outside fields only; `Ctrl+Enter` stands for Cmd+Enter too. */
export type Shortcuts = Record<string, (() => void) | false | undefined>;

/**
 * Keys of the page, or of the frame around it. Where both have one the page's is meant, except inside a part of the frame
 * that names the key as its own in `data-keys`.
 */
export function useShortcuts(shortcuts: Shortcuts, { outsideFields = false, isFrame = false } = {}) {
  const [areSingleKeysOn] = useSingleKeys();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = nameOf(event);
      const action = latest.current[name];
      if (!action) return;
      const isSingle = !name.includes("+");
      if (isSingle && (!areSingleKeysOn || event.repeat || isTyping(event.target) || isBehindDialog(event.target))) return;
      if (outsideFields && isTyping(event.target)) return;
      if (!isFrame && isOwnedAt(event.target, name)) return;
      event.preventDefault();
      action();
    };
    // The document hears a key before the window does.
    const place = isFrame ? window : document;
    place.addEventListener("keydown", listen as EventListener);
    return () => place.removeEventListener("keydown", listen as EventListener);
  }, [areSingleKeysOn, outsideFields, isFrame]);
}

function isOwnedAt(target: EventTarget | null, name: string): boolean {
  const part = target instanceof Element ? target.closest<HTMLElement>("[data-keys]") : null;
  return part?.dataset.keys?.split(" ").includes(name) ?? false;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && event.key.length > 1 && "Shift", key];
  return parts.filter(Boolean).join("+");
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function isBehindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('[role="dialog"], [role="menu"]');
  return dialog !== null && !(target instanceof Node && dialog.contains(target));
}
