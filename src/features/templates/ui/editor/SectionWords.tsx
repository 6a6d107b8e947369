import { Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import type { Section } from "#src/features/lessons/lessons.contract.ts";
import { useEditing } from "./editing.tsx";
import { WordsField } from "./WordsField.tsx";

export function SectionWords({ section: { id, minutes }, index }: { section: Section; index: number }) {
  const { change, errors } = useEditing();
  const n = index + 1;
  const write = (edit: (script: Section[]) => Section[]) =>
    change((now) => ({ ...now, content: { ...now.content, script: edit(now.content.script) } }));
  return (
    <Measure
      as="section"
      className="section"
      aria-label={`Section ${n}`}
      margin={
        <>
          <span className="big">{n}</span>
          <label className="template-minutes">
            <input
              className="input"
              type="number"
              min={0}
              max={1440}
              step={1}
              aria-label={`Minutes of section ${n}`}
              aria-invalid={errors[`content.script.${index}.minutes`] ? true : undefined}
              value={minutes}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                write((now) =>
                  now.map((each) => (each.id === id ? { ...each, minutes: Number.isFinite(valueAsNumber) ? valueAsNumber : 0 } : each)),
                )
              }
            />
            min
          </label>
        </>
      }
    >
      <div>
        <div className="flex items-start gap-1">
          <WordsField
            path={["content", "script", id, "heading"]}
            label={`Section ${n}, heading`}
            className="heading"
            placeholder="Untitled section"
            isLine
            error={errors[`content.script.${index}.heading`]}
          />
          <span className="section-tools">
            <IconButton label={`Delete section ${n}`} icon={Trash2} onClick={() => write((now) => now.filter((each) => each.id !== id))} />
          </span>
        </div>
        <WordsField
          path={["content", "script", id, "body"]}
          label={`Section ${n}, text`}
          className="read"
          placeholder="What happens in this section, in Markdown"
          error={errors[`content.script.${index}.body`]}
        />
      </div>
    </Measure>
  );
}
