import { ArrowDown, ArrowUp, FileAudio, ImagePlus, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { AUDIO_TYPES, IMAGE_TYPES } from "#src/features/attachments/attachments.contract.ts";
import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";
import { bytesAt } from "#src/features/attachments/local-files.client.ts";
import { AudioPlayer } from "#src/features/attachments/ui/AudioPlayer.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { FileButton } from "./FileButton.tsx";
import { PanelField } from "./PanelField.tsx";
import { RecordButton } from "./RecordButton.tsx";
import type { MediaPart } from "./selection.tsx";
import { type Image, type MediaItem, type Sound, useMediaItems } from "./use-media-items.ts";

type MediaFieldsProps = { part: MediaPart; item: MediaItem; name: string; isFirst: boolean; isLast: boolean };

const IMAGE_FIELDS = [
  ["caption", "Caption"],
  ["alt", "In words, for who cannot see it"],
  ["prompt", "What it should show"],
] as const;
const SOUND_FIELDS = [
  ["title", "Title"],
  ["text", "Text"],
] as const;

/** One image or sound: its file, its words, its place in the list. */
export function MediaFields({ part, item, name, isFirst, isLast }: MediaFieldsProps) {
  const { errors } = useDocumentState();
  const { write, move, remove } = useMediaItems(part);
  const isImage = part === "images";
  const setFile = (attachment: { id: string }) => write(item.id, { attachmentId: attachment.id });
  return (
    <section aria-label={name} data-media={item.id}>
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 !block truncate">{name}</h2>
        <IconButton label={`Move ${name} up`} icon={ArrowUp} disabled={isFirst} onClick={() => move(item.id, -1)} />
        <IconButton label={`Move ${name} down`} icon={ArrowDown} disabled={isLast} onClick={() => move(item.id, 1)} />
        <IconButton
          label={`Delete ${name}`}
          icon={Trash2}
          onClick={(event) => {
            const list = event.currentTarget.closest("section")?.parentElement;
            remove(item.id, name);
            requestAnimationFrame(() => list?.querySelector<HTMLElement>("[data-media] button, [data-add]")?.focus());
          }}
        />
      </div>
      {item.attachmentId && (isImage ? <Shown image={item as Image} /> : <Played id={item.attachmentId} name={name} />)}
      <div className="flex flex-wrap items-center gap-2">
        <FileButton
          label={item.attachmentId ? "Replace the file" : "Choose a file"}
          icon={isImage ? ImagePlus : FileAudio}
          accept={isImage ? IMAGE_TYPES : AUDIO_TYPES}
          onSent={setFile}
        />
        {!isImage && <RecordButton label={item.attachmentId ? "Record again" : "Record"} onSent={setFile} />}
      </div>
      {(isImage ? IMAGE_FIELDS : SOUND_FIELDS).map(([key, label]) => (
        <PanelField
          key={key}
          label={label}
          value={String((item as Record<string, unknown>)[key] ?? "")}
          error={errors[`${part}.${item.id}.${key}`]}
          onWrite={(value) => write(item.id, { [key]: value })}
        />
      ))}
      {!isImage && <ForSection part={part} item={item as Sound} />}
    </section>
  );
}

function Shown({ image }: { image: Image }) {
  return <img className="media-picture" src={attachmentUrl(image.attachmentId!)} alt={image.alt || image.caption} loading="lazy" />;
}

export function Played({ id, name }: { id: string; name: string }) {
  const src = attachmentUrl(id);
  return <AudioPlayer isBare src={src} name={name} size={0} load={() => bytesAt(id, src)} />;
}

function ForSection({ part, item }: { part: MediaPart; item: Sound }) {
  const { script } = useDocumentState().text.content;
  const { write } = useMediaItems(part);
  return (
    <label className="grid gap-1 text-xs text-ink-2">
      Section
      <select
        className="input"
        value={item.sectionId ?? ""}
        onChange={({ currentTarget }) => write(item.id, { sectionId: currentTarget.value || undefined })}
      >
        <option value="">The whole lesson</option>
        {script.map((section, index) => (
          <option key={section.id} value={section.id}>
            {index + 1} {section.heading || "Untitled section"}
          </option>
        ))}
      </select>
    </label>
  );
}
