import { Markdown } from "#src/client/ui/Markdown.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import type { Point } from "../../lessons.contract.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { sectionTimes, totalMinutes } from "./lesson-text.ts";

/** As learners and colleagues read it. */
export function ReadLesson() {
  const { title, content } = useDocumentState().text;
  const times = sectionTimes(content.script);
  return (
    <article className="doc">
      <Measure marginClass="beside-title" margin={<span>{totalMinutes(content.script)} min</span>}>
        <div>
          <h2 className="title">{title || "Untitled"}</h2>
          {content.summary && (
            <p className="read lead mt-2" dir="auto">
              {content.summary}
            </p>
          )}
        </div>
      </Measure>
      <PointList title="Objectives" points={content.objectives} />
      <PointList title="Materials" points={content.materials} />
      {content.script.map((section, index) => (
        <Measure
          key={section.id}
          as="section"
          className="read-section"
          margin={
            <>
              <span className="big">{index + 1}</span>
              <span>{section.minutes} min</span>
              <span>
                {times[index]!.from} to {times[index]!.to}
              </span>
            </>
          }
        >
          <div>
            <h2 className="heading" dir="auto">
              {section.heading || "Untitled section"}
            </h2>
            <div className="read mt-1">
              <Markdown text={section.body} />
            </div>
          </div>
        </Measure>
      ))}
    </article>
  );
}

function PointList({ title, points }: { title: string; points: Point[] }) {
  if (points.length === 0) return null;
  return (
    <Measure as="section" margin={<h2 className="font-strong text-ink">{title}</h2>}>
      <ul className="read points">
        {points.map((point) => (
          <li key={point.id} dir="auto">
            {point.text}
          </li>
        ))}
      </ul>
    </Measure>
  );
}
