import { useEffect, useRef, useState } from "react";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";
import { totalMinutes } from "./lesson-text.ts";

const oneLine = (value: string) => value.replace(/\s*\n\s*/g, " ");

export function LessonHead() {
  const { change, save } = useDocument();
  const { text, obstacle, lesson } = useDocumentState();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isFresh] = useState(() => lesson.revision === 1 && text.title === "Untitled" && text.content.script.length === 0);
  useEffect(() => {
    if (isFresh) field.current?.select();
  }, [isFresh]);
  return (
    <Measure marginClass="beside-title" margin={<span>{totalMinutes(text.content.script)} min</span>}>
      <div>
        <Textarea
          ref={field}
          className={classes("ink title", obstacle && "bad")}
          aria-label="Title"
          aria-invalid={obstacle ? true : undefined}
          placeholder="Untitled"
          maxLength={200}
          value={text.title}
          onChange={(event) => {
            const title = oneLine(event.currentTarget.value);
            change((now) => ({ ...now, title }), "title");
          }}
          onBlur={save}
        />
        <Textarea
          className="ink read lead mt-1"
          aria-label="Summary"
          placeholder="In one or two sentences: what happens in this lesson"
          maxLength={5000}
          dir="auto"
          value={text.content.summary}
          onChange={(event) => {
            const summary = event.currentTarget.value;
            change((now) => ({ ...now, content: { ...now.content, summary } }), "summary");
          }}
          onBlur={save}
        />
      </div>
    </Measure>
  );
}
