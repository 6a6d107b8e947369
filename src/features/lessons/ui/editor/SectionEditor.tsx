import { memo, type KeyboardEvent } from "react";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import type { Section } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { goTo, useSelection } from "./selection.tsx";
import { useSections } from "./use-sections.ts";

type SectionEditorProps = { section: Section; index: number; count: number; time: { from: number; to: number } };

export const SectionEditor = memo(function SectionEditor({ section, index, count, time }: SectionEditorProps) {
  const { save } = useDocument();
  const { sectionId, select } = useSelection();
  const { add, move, remove, write } = useSections();
  const { id } = section;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey && event.key === "ArrowUp" ? -1 : event.altKey && event.key === "ArrowDown" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(id, by);
  };
  const addAfter = () => {
    const next = add(id);
    requestAnimationFrame(() => goTo(`section-${next}`));
  };
  return (
    <Measure
      as="section"
      id={`section-${id}`}
      className="section"
      aria-label={`Section ${index + 1}`}
      aria-current={sectionId === id || undefined}
      onFocus={() => select(id)}
      onKeyDown={onKeyDown}
      margin={
        <>
          <span className="big">{index + 1}</span>
          <span>{section.minutes} min</span>
          <span>
            {time.from} to {time.to}
          </span>
        </>
      }
    >
      <div>
        <div className="flex items-start gap-1">
          <Textarea
            className="ink heading flex-1"
            dir="auto"
            aria-label={`Heading of section ${index + 1}`}
            placeholder="Untitled section"
            maxLength={300}
            value={section.heading}
            onChange={(event) => write(id, { heading: event.currentTarget.value.replace(/\n/g, " ") })}
            onBlur={save}
          />
          <span className="section-tools">
            <IconButton label="Move section up" icon={ArrowUp} disabled={index === 0} onClick={() => move(id, -1)} />
            <IconButton label="Move section down" icon={ArrowDown} disabled={index === count - 1} onClick={() => move(id, 1)} />
            <IconButton label="Add a section after this one" icon={Plus} onClick={addAfter} />
            <IconButton label="Delete section" icon={Trash2} onClick={() => remove(id)} />
          </span>
        </div>
        <Textarea
          className="ink read mt-1"
          dir="auto"
          aria-label={`Text of section ${index + 1}`}
          placeholder="What happens, in Markdown"
          value={section.body}
          onChange={(event) => write(id, { body: event.currentTarget.value })}
          onBlur={save}
        />
      </div>
    </Measure>
  );
});
