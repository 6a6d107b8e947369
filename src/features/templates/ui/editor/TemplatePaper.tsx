import { Plus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { newId } from "#src/shared/ids.ts";
import { useEditing } from "./editing.tsx";
import { SectionWords } from "./SectionWords.tsx";
import { PointWords } from "./PointWords.tsx";
import { WordsField } from "./WordsField.tsx";

/** The template’s words as text; what a lesson has beside them stays with it unseen. */
export function TemplatePaper() {
  const { draft, change, settle, errors } = useEditing();
  const { script, narration, timeline } = draft.content;
  const addSection = () =>
    change((now) => ({
      ...now,
      content: { ...now.content, script: [...now.content.script, { id: newId(), heading: "", body: "", minutes: 5 }] },
    }));
  const clips = timeline.tracks.flatMap((track) => track.clips.flatMap((clip) => (clip.label === undefined ? [] : [{ track, clip }])));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Template text">
      <div className="doc">
        <Measure marginClass="beside-title" margin={<span>{script.reduce((sum, { minutes }) => sum + minutes, 0)} min</span>}>
          <div>
            <WordsField path={["title"]} label="Title" className="title" placeholder="Untitled" isLine error={errors.title} />
            <WordsField
              path={["content", "summary"]}
              label="Summary"
              className="read mt-1 text-ink-2"
              placeholder="In one or two sentences: what happens in the lesson"
              error={errors["content.summary"]}
            />
          </div>
        </Measure>
        <Measure margin={<span>In the list</span>}>
          <div className="template-about">
            <TextField
              label="Subject"
              value={draft.subject}
              maxLength={60}
              autoComplete="off"
              onBlur={settle}
              onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, subject: value }))}
            />
            <TextField
              label="What it is for"
              value={draft.description}
              autoComplete="off"
              error={errors.description}
              onBlur={settle}
              onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, description: value }))}
            />
          </div>
        </Measure>
        <PointWords part="objectives" title="Objectives" addWords="Add an objective" />
        <PointWords part="materials" title="Materials" addWords="Add a material" />
        {script.map((section, index) => (
          <SectionWords key={section.id} section={section} index={index} />
        ))}
        <Measure>
          <div>
            <Button look="line" icon={Plus} onClick={addSection}>
              Add a section
            </Button>
          </div>
        </Measure>
        {narration.map(({ id, title }, index) => (
          <Measure key={id} margin={index === 0 && <span className="font-strong text-ink">Narration</span>}>
            <div>
              <WordsField
                path={["content", "narration", id, "title"]}
                label={`Narration ${index + 1}, title`}
                className="font-strong"
                isLine
              />
              <WordsField path={["content", "narration", id, "text"]} label={`What is said: ${title}`} className="read" />
            </div>
          </Measure>
        ))}
        {clips.map(({ track, clip }, index) => (
          <Measure key={`${track.id} ${clip.id}`} margin={index === 0 && <span className="font-strong text-ink">Timeline</span>}>
            <div>
              <WordsField
                path={["content", "timeline", "tracks", track.id, "clips", clip.id, "label"]}
                label={`Label ${index + 1} on ${track.name}`}
                className="read"
                isLine
              />
            </div>
          </Measure>
        ))}
      </div>
    </div>
  );
}
