import { Plus, X } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import type { Point } from "#src/features/lessons/lessons.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { useEditing } from "./editing.tsx";
import { WordsField } from "./WordsField.tsx";

export function PointWords({ part, title, addWords }: { part: "objectives" | "materials"; title: string; addWords: string }) {
  const { draft, change, errors } = useEditing();
  const points = draft.content[part];
  const write = (edit: (points: Point[]) => Point[]) =>
    change((now) => ({ ...now, content: { ...now.content, [part]: edit(now.content[part]) } }));
  const add = () => {
    const id = newId();
    write((now) => [...now, { id, text: "" }]);
    requestAnimationFrame(() => document.getElementById(`words-content.${part}.${id}.text`)?.focus());
  };
  return (
    <Measure as="section" margin={<h2 className="font-strong text-ink">{title}</h2>}>
      <div>
        {points.map(({ id }, index) => (
          <div key={id} className="point">
            <WordsField
              path={["content", part, id, "text"]}
              label={`${title}, ${index + 1}`}
              className="read points"
              isLine
              error={errors[`content.${part}.${index}.text`]}
            />
            <span className="tools-on-focus">
              <IconButton
                label={`Delete ${title.toLowerCase()} ${index + 1}`}
                icon={X}
                small
                onClick={() => write((now) => now.filter((each) => each.id !== id))}
              />
            </span>
          </div>
        ))}
        <Button size="small" icon={Plus} className="!text-ink-2" onClick={add}>
          {addWords}
        </Button>
      </div>
    </Measure>
  );
}
