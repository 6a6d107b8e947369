import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { count, shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Facts } from "#src/client/ui/Facts.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { AskAboutLesson } from "../about/AskAboutLesson.tsx";
import { useVisibility } from "../../shelf.client.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { MediaPanel } from "./MediaPanel.tsx";
import { MinutesField } from "./MinutesField.tsx";
import { sectionTimes, totalMinutes } from "./lesson-text.ts";
import { SectionHistory } from "./SectionHistory.tsx";
import { SectionNarration } from "./SectionNarration.tsx";
import { useSelection } from "./selection.tsx";
import { useSections } from "./use-sections.ts";

/** About the section that the reader is in; about the lesson while they are in none. */
export function SectionPanel() {
  const { text, lesson } = useDocumentState();
  const { sectionId, media } = useSelection();
  const visibility = useVisibility(lesson);
  const { move, remove } = useSections();
  const { script } = text.content;
  const index = script.findIndex((section) => section.id === sectionId);
  const section = script[index];
  const time = sectionTimes(script)[index];

  if (media) return <MediaPanel part={media} />;
  if (!section || !time) {
    return (
      <PanelFrame label="About this lesson" title="This lesson">
        <section>
          <Facts
            items={[
              [
                "State",
                `${lesson.isDraft ? "Draft" : "Published"}, ${visibility === "team" ? "everyone here can edit it" : "only you see it"}`,
              ],
              ["Length", `${totalMinutes(script)} min in ${count(script.length, "section")}`],
              ["Revision", `${lesson.revision}, ${shortTime(lesson.updatedAt, Date.now())}`],
            ]}
          />
          <p className="text-xs text-ink-3">Choose a section to set its minutes.</p>
        </section>
        <AskAboutLesson lessonId={lesson.id} />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame label={`Section ${index + 1}`} title={`Section ${index + 1}`}>
      <section>
        <MinutesField section={section} />
        <p className="text-xs text-ink-3">
          From minute {time.from} to {time.to} of {totalMinutes(script)}.
        </p>
      </section>
      <SectionNarration section={section} />
      <SectionHistory lesson={lesson} sectionId={section.id} />
      <section>
        <h2>Order</h2>
        <div className="-ms-3 flex flex-wrap">
          <Button icon={ArrowUp} disabled={index === 0} className="disabled:!shadow-none" onClick={() => move(section.id, -1)}>
            Up
          </Button>
          <Button
            icon={ArrowDown}
            disabled={index === script.length - 1}
            className="disabled:!shadow-none"
            onClick={() => move(section.id, 1)}
          >
            Down
          </Button>
          <Button look="red" icon={Trash2} onClick={() => remove(section.id)}>
            Delete
          </Button>
        </div>
        <p className="text-xs text-ink-3 touch:hidden">
          <kbd>Alt</kbd> with <kbd>↑</kbd> <kbd>↓</kbd> moves it, <kbd>Ctrl</kbd> <kbd>Z</kbd> takes anything back.
        </p>
      </section>
      <AskAboutLesson lessonId={lesson.id} />
    </PanelFrame>
  );
}
