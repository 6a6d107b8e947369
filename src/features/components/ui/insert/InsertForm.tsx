import { useState } from "react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { useLesson } from "#src/features/lessons/lessons.client.ts";
import type { LessonSummary } from "#src/features/lessons/lessons.contract.ts";
import { useInserting, type Way } from "./use-inserting.ts";

const WAYS: { way: Way; name: string; help: string }[] = [
  { way: "picture", name: "A picture on the timeline", help: "As it looks now, among the images and as a clip on their track." },
  { way: "link", name: "A link", help: "A paragraph at the end of a section, which opens the component." },
  { way: "embed", name: "An embedded block", help: "The exported web page shows the component itself, and it works there." },
];

type InsertFormProps = {
  component: { id: string };
  name: string;
  lesson: Pick<LessonSummary, "id" | "title">;
  picture: () => Promise<Blob | null>;
  onBack: () => void;
  onClose: () => void;
};

/** How a component comes into the chosen lesson, and where. */
export function InsertForm({ component, name, lesson, picture, onBack, onClose }: InsertFormProps) {
  const { lesson: opened, error } = useLesson(lesson.id);
  const insert = useInserting({ id: component.id, name }, picture);
  const [way, setWay] = useState<Way>("embed");
  const [section, setSection] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const script = opened?.content.script ?? [];
  const sectionId = section ?? script.at(-1)?.id ?? null;
  const send = async () => {
    setBusy(true);
    const why = await insert({ lessonId: lesson.id, way, sectionId });
    setBusy(false);
    if (why === null) onClose();
    else setProblem(why);
  };
  const failure = problem ?? (!opened && error ? wordsFor(error) : null);
  return (
    <Dialog
      isOpen
      size="narrow"
      title={`Use in “${lesson.title}”`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>Another lesson</Button>
          <span className="words flex-1" />
          <Button look="fill" busy={isBusy} onClick={() => void send()}>
            {isBusy ? "Putting it in…" : "Put it in"}
          </Button>
        </>
      }
    >
      <div className="scroll grid content-start gap-3 px-5 pb-4">
        <div role="radiogroup" aria-label="How" className="grid gap-1">
          {WAYS.map((each) => (
            <label key={each.way} className="wb-way">
              <input type="radio" name="insert-way" className="wb-radio" checked={way === each.way} onChange={() => setWay(each.way)} />
              <span>
                <span className="block font-label">{each.name}</span>
                <span className="block text-xs text-ink-3">{each.help}</span>
              </span>
            </label>
          ))}
        </div>
        {way !== "picture" &&
          (script.length > 0 ? (
            <Field label="At the end of">
              {(wiring) => (
                <Select
                  {...wiring}
                  value={sectionId ?? ""}
                  options={script.map(({ id, heading }, index) => ({ value: id, label: `${index + 1} ${heading || "Untitled section"}` }))}
                  onChange={setSection}
                />
              )}
            </Field>
          ) : (
            opened && <p className="text-ink-2">The lesson has no section yet: it gets one, called “{name}”.</p>
          ))}
        {failure && <Notice tone="danger">Nothing was put in. {failure}</Notice>}
      </div>
    </Dialog>
  );
}
