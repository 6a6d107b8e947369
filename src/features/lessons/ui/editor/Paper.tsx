import { Button } from "#src/client/ui/Button.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Plus } from "lucide-react";
import { useDocumentState } from "./EditorProvider.tsx";
import { useFormat } from "./format.tsx";
import { LessonHead } from "./LessonHead.tsx";
import { Points } from "./Points.tsx";
import { ReadLesson } from "./ReadLesson.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import { goTo, useSelection } from "./selection.tsx";
import { sectionTimes } from "./lesson-text.ts";
import { useSections } from "./use-sections.ts";

/** The lesson as its readers get it, written in place. */
export function Paper({ isReading }: { isReading: boolean }) {
  const { text, errors } = useDocumentState();
  const { add } = useSections();
  const { sectionId } = useSelection();
  const { active, sources } = useFormat();
  const { script } = text.content;
  const times = sectionTimes(script);
  const addAtEnd = () => {
    const id = add(null);
    requestAnimationFrame(() => goTo(`section-${id}`));
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Lesson text">
      {isReading ? (
        <ReadLesson />
      ) : (
        <div className="doc">
          <LessonHead />
          <Points part="objectives" title="Objectives" addWords="Add an objective" placeholder="What the class can do at the end" />
          <Points part="materials" title="Materials" addWords="Add a material" placeholder="What has to be there" />
          {script.map((section, index) => (
            <SectionEditor
              key={section.id}
              section={section}
              index={index}
              isLast={index === script.length - 1}
              from={times[index]!.from}
              to={times[index]!.to}
              headingError={errors[`script.${section.id}.heading`]}
              bodyError={errors[`script.${section.id}.body`]}
              isCurrent={sectionId === section.id}
              isActive={active?.sectionId === section.id}
              isSource={sources.has(section.id)}
            />
          ))}
          <Measure>
            <div>
              <Button look="line" icon={Plus} onClick={addAtEnd}>
                Add a section
              </Button>
            </div>
          </Measure>
        </div>
      )}
    </div>
  );
}
