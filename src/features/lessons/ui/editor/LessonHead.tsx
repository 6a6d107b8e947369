import { useEffect, useRef, useState } from "react";
import { Measure } from "#src/client/ui/Measure.tsx";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";
import { InkField } from "./InkField.tsx";
import { totalMinutes } from "./lesson-text.ts";

const oneLine = (value: string) => value.replace(/\s*\n\s*/g, " ");

export function LessonHead() {
  const { change, save } = useDocument();
  const { text, errors, lesson } = useDocumentState();
  const head = useRef<HTMLDivElement>(null);
  const [isFresh] = useState(() => lesson.revision === 1 && text.title === "Untitled" && text.content.script.length === 0);
  useEffect(() => {
    if (isFresh) head.current?.querySelector("textarea")?.select();
  }, [isFresh]);
  return (
    <Measure marginClass="beside-title" margin={<span>{text.plannedMinutes ?? totalMinutes(text.content.script)} min</span>}>
      <div ref={head}>
        <InkField
          className="ink title"
          aria-label="Title"
          placeholder="Untitled"
          value={text.title}
          error={errors.title}
          onWrite={(value) => change((now) => ({ ...now, title: oneLine(value) }), "title")}
          onBlur={save}
        />
        <InkField
          className="ink read lead mt-1"
          aria-label="Summary"
          placeholder="In one or two sentences: what happens in this lesson"
          value={text.content.summary}
          error={errors.summary}
          onWrite={(summary) => change((now) => ({ ...now, content: { ...now.content, summary } }), "summary")}
          onBlur={save}
        />
      </div>
    </Measure>
  );
}
