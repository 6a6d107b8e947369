import { memo, type KeyboardEvent } from "react";
import { ArrowDown, ArrowUp, Code, Plus, Trash2, Type } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { HereNow } from "#src/features/presence/ui/HereNow.tsx";
import type { Section } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { useFormatActions } from "./format.tsx";
import { InkField } from "./InkField.tsx";
import { SectionBody } from "./SectionBody.tsx";
import { goTo, useSelectionActions } from "./selection.tsx";
import { useSections } from "./use-sections.ts";

type SectionEditorProps = {
  section: Section;
  index: number;
  isLast: boolean;
  from: number;
  to: number;
  headingError: string | undefined;
  bodyError: string | undefined;
  isCurrent: boolean;
  isActive: boolean;
  isSource: boolean;
};

export const SectionEditor = memo(function SectionEditor(props: SectionEditorProps) {
  const { section, index, isLast, from, to, headingError, bodyError, isCurrent, isActive, isSource } = props;
  const { save } = useDocument();
  const { select } = useSelectionActions();
  const { setSource } = useFormatActions();
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
      aria-current={isCurrent || undefined}
      onFocus={() => select(id)}
      onKeyDown={onKeyDown}
      margin={
        <>
          <span className="big">{index + 1}</span>
          <span>{section.minutes} min</span>
          <span>
            {from} to {to}
          </span>
          <HereNow part={`script.${id}`} />
        </>
      }
    >
      <div>
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <InkField
              className="ink heading"
              aria-label={`Heading of section ${index + 1}`}
              placeholder="Untitled section"
              value={section.heading}
              error={headingError}
              onWrite={(value) => write(id, { heading: value.replace(/\n/g, " ") })}
              onBlur={save}
            />
          </div>
          <span className="section-tools">
            <IconButton label="Move section up" icon={ArrowUp} disabled={index === 0} onClick={() => move(id, -1)} />
            <IconButton label="Move section down" icon={ArrowDown} disabled={isLast} onClick={() => move(id, 1)} />
            <IconButton label="Add a section after this one" icon={Plus} onClick={addAfter} />
            <IconButton
              label={isSource ? "Rich text" : "Source"}
              icon={isSource ? Type : Code}
              aria-pressed={isSource}
              onClick={() => setSource(id, !isSource)}
            />
            <IconButton label="Delete section" icon={Trash2} onClick={() => remove(id)} />
          </span>
        </div>
        <SectionBody id={id} body={section.body} index={index} error={bodyError} isActive={isActive} isSource={isSource} />
      </div>
    </Measure>
  );
});
