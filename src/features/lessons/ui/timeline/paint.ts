import { clipElementId } from "./focus.ts";
import { ROW } from "./viewport.ts";
import type { Session } from "./session.ts";

/** What a drag shows before it is done, straight on the elements: no layout, no React. */
export const translate = (x: number, y = 0) => `translate3d(${x}px, ${y}px, 0)`;

export const clipElement = (id: string) => document.getElementById(clipElementId(id));

export function placeElement(element: HTMLElement, x: number, y = 0) {
  element.style.transform = translate(x, y);
}

function layer(session: Session, name: string): HTMLElement | null {
  return session.viewport.element()?.querySelector(`[data-layer="${name}"]`) ?? null;
}

export function showGuide(session: Session, ms: number | null) {
  const guide = layer(session, "guide");
  if (!guide) return;
  guide.hidden = ms === null;
  if (ms !== null) guide.style.transform = translate(ms * session.view.get().zoom);
}

/** Copies to drag, while the clips themselves stay. Answers them by id. */
export function makeGhosts(session: Session, rows: ReadonlyMap<string, number>): Map<string, HTMLElement> {
  const place = layer(session, "ghosts");
  const ghosts = new Map<string, HTMLElement>();
  for (const [id, row] of rows) {
    const copy = clipElement(id)?.cloneNode(true) as HTMLElement | undefined;
    if (!copy || !place) continue;
    copy.removeAttribute("id");
    copy.style.top = `${(row + 1) * ROW + 5}px`;
    place.append(copy);
    ghosts.set(id, copy);
  }
  return ghosts;
}

export const clearGhosts = (session: Session) => layer(session, "ghosts")?.replaceChildren();

export function showBox(session: Session, box: { left: number; top: number; width: number; height: number } | null) {
  const element = layer(session, "box");
  if (!element) return;
  element.hidden = box === null;
  if (!box) return;
  element.style.transform = translate(box.left, box.top);
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
