import { useEffect, useRef, useState } from "react";
import { Paperclip } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";

/** Files dragged over the window are caught, wherever they are let go: the browser would leave the page for them. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    // Entering a child leaves its parent: the drag is over when all that were entered are left.
    let depth = 0;
    const set = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    const handlers: Record<string, (event: DragEvent) => void> = {
      dragenter: () => set(depth + 1),
      dragleave: () => set(depth - 1),
      dragover: (event) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      },
      drop: (event) => {
        set(0);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      },
    };
    const handle = (event: Event) => {
      const drag = event as DragEvent;
      if (!drag.dataTransfer?.types.includes("Files")) return;
      drag.preventDefault();
      handlers[event.type]!(drag);
    };
    for (const type of Object.keys(handlers)) window.addEventListener(type, handle);
    return () => {
      for (const type of Object.keys(handlers)) window.removeEventListener(type, handle);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-zone" role="status">
      <span>
        <Icon of={Paperclip} />
        Let go to attach pictures and sound
      </span>
    </div>
  );
}
