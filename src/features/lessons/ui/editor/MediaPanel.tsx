import { Plus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { MediaFields } from "./MediaFields.tsx";
import { MEDIA } from "./Outline.tsx";
import type { MediaPart } from "./selection.tsx";
import { type MediaItem, useMediaItems } from "./use-media-items.ts";

const ADD: Record<MediaPart, { words: string; empty: string }> = {
  images: { words: "Add an image", empty: "Pictures of this lesson, each with its words." },
  narration: { words: "Add a narration", empty: "What is spoken, for the whole lesson or a section." },
  music: { words: "Add music", empty: "Music that plays under the lesson." },
  effects: { words: "Add an effect", empty: "Sounds that are heard once." },
};

const nameOf = (item: MediaItem, index: number) => ("title" in item ? item.title : item.caption) || `Number ${index + 1}`;

/** One kind of media of the lesson, as a list. */
export function MediaPanel({ part }: { part: MediaPart }) {
  const items = useDocumentState().text.content[part];
  const { add } = useMediaItems(part);
  const { title } = MEDIA[part];
  const { words, empty } = ADD[part];
  const addOne = () => {
    const id = add();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-media="${CSS.escape(id)}"] textarea`)?.focus());
  };
  return (
    <PanelFrame label={title} title={title}>
      {items.map((item, index) => (
        <MediaFields
          key={item.id}
          part={part}
          item={item}
          name={nameOf(item, index)}
          isFirst={index === 0}
          isLast={index === items.length - 1}
        />
      ))}
      <section>
        {items.length === 0 && <p className="text-xs text-ink-3">{empty}</p>}
        <Button look="line" icon={Plus} data-add="" onClick={addOne}>
          {words}
        </Button>
      </section>
    </PanelFrame>
  );
}
