import { useSyncExternalStore } from "react";

/** Choices of this browser, kept in localStorage and shared by all tabs. */
function preference<T extends string>(key: string, fallback: T) {
  const listeners = new Set<() => void>();
  const read = (): T => {
    try {
      return (localStorage.getItem(key) as T | null) ?? fallback;
    } catch {
      return fallback; // storage is closed to this page
    }
  };
  let value = read();
  const refresh = () => {
    value = read();
    listeners.forEach((listener) => listener());
  };
  window.addEventListener("storage", (event) => event.key === key && refresh());
  return {
    get: () => value,
    set(next: T) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // the choice holds until the page is closed
      }
      listeners.forEach((listener) => listener());
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type Theme = "system" | "light" | "dark";
const theme = preference<Theme>("lectern.theme", "system");
const singleKeys = preference<"on" | "off">("lectern.keys", "on");
const side = preference<"open" | "closed">("lectern.side", "open");
const panel = preference<"open" | "closed">("lectern.panel", "open");

theme.subscribe(() => {
  const chosen = theme.get();
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
});

export function useTheme(): [Theme, (next: Theme) => void] {
  return [useSyncExternalStore(theme.subscribe, theme.get), theme.set];
}

export function useSingleKeys(): [boolean, (next: boolean) => void] {
  return [useSyncExternalStore(singleKeys.subscribe, singleKeys.get) === "on", (next) => singleKeys.set(next ? "on" : "off")];
}

const column = (which: typeof side) =>
  function useColumn(): [boolean, (next: boolean) => void] {
    return [useSyncExternalStore(which.subscribe, which.get) === "open", (next) => which.set(next ? "open" : "closed")];
  };
export const useSideColumn = column(side);
export const usePanelColumn = column(panel);
