import { Trash2 } from "lucide-react";
import { Field } from "#src/client/ui/Field.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useDocument } from "../editor/EditorProvider.tsx";
import { replace } from "../editor/lesson-text.ts";
import { PART_OF, type Place } from "../../timeline.rules.ts";
import { derive, type Item, lookOf, missingWords, nameOf } from "./items.ts";
import { TimeField } from "./TimeField.tsx";
import { useBroken, useContent, useTimeline } from "./TimelineProvider.tsx";

const CHIPS = { visual: "Image", narration: "Narration", music: "Music", effects: "Effect" };

/** The fields of one clip. */
export function ClipFields({ track, clip }: Place) {
  const { clips } = useTimeline();
  const { change, save } = useDocument();
  const { items } = derive(useContent());
  const broken = useBroken();
  const name = nameOf(clip, track.kind, items);
  const item = clip.ref === undefined ? undefined : items.get(clip.ref);
  const look = lookOf(clip, track.kind, items, broken);
  const isBroken = item?.attachmentId !== undefined && broken.has(item.attachmentId);

  const writeCaption = (caption: string) =>
    change(
      (text) => ({ ...text, content: { ...text.content, images: replace(text.content.images, item!.id, { caption }) } }),
      `caption ${item!.id}`,
    );
  return (
    <>
      <section>
        <div className="flex items-center gap-2">
          <b className="min-w-0 flex-1 truncate" title={name}>
            {name}
          </b>
          <span className="chip">{CHIPS[track.kind]}</span>
        </div>
        <div className="times">
          <TimeField label="Starts" ms={clip.startMs} onTime={(startMs) => clips.place(clip.id, { startMs })} />
          <TimeField label="Lasts" ms={clip.durationMs} onTime={(durationMs) => clips.place(clip.id, { durationMs })} />
        </div>
        <Field
          label={track.kind === "visual" ? "Shows" : "Plays"}
          help={look === "missing" ? (isBroken ? "It could not be loaded." : `${missingWords(track.kind)}.`) : undefined}
        >
          {(wiring) => (
            <Select
              {...wiring}
              value={clip.ref ?? ""}
              options={[{ value: "", label: "Nothing yet" }, ...optionsFor(track.kind, items)]}
              onChange={(ref) => clips.change(clip.id, { ref: ref || undefined })}
            />
          )}
        </Field>
        <TextField
          label="Label"
          maxLength={300}
          placeholder={item?.name}
          value={clip.label ?? ""}
          onChange={(event) => clips.change(clip.id, { label: event.currentTarget.value || undefined })}
          onBlur={save}
        />
      </section>
      {item?.part === "images" && (
        <section>
          <Field label="Caption">
            {(wiring) => (
              <Textarea
                {...wiring}
                className="input"
                rows={2}
                maxLength={1_000}
                dir="auto"
                value={item.caption ?? ""}
                onChange={(event) => writeCaption(event.currentTarget.value)}
                onBlur={save}
              />
            )}
          </Field>
        </section>
      )}
      <section>
        <RowButton icon={Trash2} text="Remove from the timeline" className="danger" onClick={clips.remove} />
      </section>
    </>
  );
}

/** What a track of this kind can show or play, then the sections. */
function optionsFor(kind: Place["track"]["kind"], items: Map<string, Item>) {
  const all = [...items.values()];
  const own = all.filter(({ part }) => part === PART_OF[kind]).map(({ id, name }) => ({ value: id, label: name }));
  const sections = all.filter(({ part }) => part === "script").map(({ id, name }) => ({ value: id, label: `Section: ${name}` }));
  return [...own, ...sections];
}
