import type { TemplateVariable, Values } from "../../templates.contract.ts";
import type { Words } from "../../templates.rules.ts";
import { FilledMarkdown } from "./FilledMarkdown.tsx";
import { FilledText } from "./FilledText.tsx";

/** `values` null: the variables themselves are shown. */
export type Filling = { variables: readonly TemplateVariable[]; values: Values | null };
type FilledWordsProps = { words: Words } & Filling;

/** A template's words with what stands in for the variables made visible. */
export function FilledWords({ words: { title, content }, ...filling }: FilledWordsProps) {
  const labels = content.timeline.tracks.flatMap(({ clips }) => clips.filter(({ label }) => label));
  return (
    <div className="result">
      <h4 className="font-read text-lg font-strong">
        <FilledText text={title} {...filling} />
      </h4>
      {content.summary && (
        <p className="summary">
          <FilledText text={content.summary} {...filling} />
        </p>
      )}
      <Points title="Objectives" points={content.objectives} {...filling} />
      <Points title="Materials" points={content.materials} {...filling} />
      {content.script.map(({ id, heading, minutes, body }) => (
        <section key={id}>
          <div className="flex items-baseline gap-2">
            <h5 className="flex-1 font-strong">
              <FilledText text={heading} {...filling} />
            </h5>
            <span className="font-ui text-xs whitespace-nowrap text-ink-3">{minutes} min</span>
          </div>
          <FilledMarkdown text={body} {...filling} />
        </section>
      ))}
      <Points
        title="Narration"
        points={content.narration.map(({ id, title: name, text }) => ({ id, text: `${name}: ${text}` }))}
        {...filling}
      />
      <Points title="On the timeline" points={labels.map(({ id, label = "" }) => ({ id, text: label }))} {...filling} />
    </div>
  );
}

function Points({ title, points, ...filling }: { title: string; points: { id: string; text: string }[] } & Filling) {
  if (points.length === 0) return null;
  return (
    <section>
      <h5 className="font-strong">{title}</h5>
      <ul className="list-disc ps-5">
        {points.map(({ id, text }) => (
          <li key={id}>
            <FilledText text={text} {...filling} />
          </li>
        ))}
      </ul>
    </section>
  );
}
