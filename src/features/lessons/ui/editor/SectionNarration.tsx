import { Plus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import type { Section } from "../../lessons.contract.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { Played } from "./MediaFields.tsx";
import { RecordButton } from "./RecordButton.tsx";
import { useSelection } from "./selection.tsx";
import { useMediaItems } from "./use-media-items.ts";

/** What is spoken in a section: play it, record it again, or begin. */
export function SectionNarration({ section }: { section: Section }) {
  const { narration } = useDocumentState().text.content;
  const { add, write } = useMediaItems("narration");
  const { showMedia } = useSelection();
  const own = narration.filter(({ sectionId }) => sectionId === section.id);
  const title = section.heading || "Untitled section";
  return (
    <section>
      <h2>Narration</h2>
      {own.map((sound) => (
        <div key={sound.id} className="grid gap-2">
          {sound.attachmentId ? (
            <Played id={sound.attachmentId} name={sound.title || title} />
          ) : (
            <span>{sound.title || title}: not recorded</span>
          )}
          <div className="flex flex-wrap items-center gap-1">
            {sound.text !== "" && sound.text !== section.body && (
              <span className="flex-1 text-xs text-warn">Text changed since it was written</span>
            )}
            <RecordButton
              label={sound.attachmentId ? "Record again" : "Record"}
              onSent={({ id }) => write(sound.id, { attachmentId: id, text: section.body })}
            />
            <Button size="small" onClick={() => showMedia("narration")}>
              Edit
            </Button>
          </div>
        </div>
      ))}
      {own.length === 0 && (
        <div className="flex flex-wrap items-center gap-1">
          <RecordButton label="Record" onSent={({ id }) => add({ title, text: section.body, sectionId: section.id, attachmentId: id })} />
          <Button
            size="small"
            icon={Plus}
            onClick={() => {
              add({ title, text: section.body, sectionId: section.id });
              showMedia("narration");
            }}
          >
            Add a narration
          </Button>
        </div>
      )}
    </section>
  );
}
