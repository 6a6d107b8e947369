import { useRef } from "react";
import { Plus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { PointRow } from "./PointRow.tsx";
import { usePoints } from "./use-points.ts";

type PointsProps = { part: "objectives" | "materials"; title: string; addWords: string; placeholder: string };

/** Enter adds a line, Backspace on an empty one removes it, Alt with arrows moves it. */
export function Points({ part, title, addWords, placeholder }: PointsProps) {
  const { text, errors } = useDocumentState();
  const points = text.content[part];
  const edit = usePoints(part);
  const list = useRef<HTMLUListElement>(null);
  const focus = (id: string | undefined) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-point="${id}"] textarea`)?.focus());
  const addAfter = (after: string | null) => focus(edit.add(after));

  return (
    <Measure as="section" id={part} aria-label={title} margin={<h2 className="font-strong text-ink">{title}</h2>}>
      <div>
        <ul ref={list} className="read points !ps-0">
          {points.map((point, index) => (
            <PointRow
              key={point.id}
              point={point}
              label={`${title}, ${index + 1} of ${points.length}`}
              placeholder={placeholder}
              error={errors[`${part}.${point.id}.text`]}
              isFirst={index === 0}
              isLast={index === points.length - 1}
              onWrite={(words) => edit.write(point.id, words)}
              onAdd={() => addAfter(point.id)}
              onMove={(by) => {
                edit.move(point.id, by);
                focus(point.id);
              }}
              onRemove={() => {
                edit.remove(point.id);
                focus((points[index - 1] ?? points[index + 1])?.id);
              }}
            />
          ))}
        </ul>
        <Button size="small" className="-ms-2 !font-normal !text-ink-3" icon={Plus} onClick={() => addAfter(null)}>
          {addWords}
        </Button>
      </div>
    </Measure>
  );
}
