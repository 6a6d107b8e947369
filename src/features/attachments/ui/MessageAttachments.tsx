import type { Attachment } from "../attachments.contract.ts";
import { isAudio, isImage } from "../attachments.rules.ts";
import { attachmentUrl } from "../attachments.client.ts";
import { bytesAt } from "../local-files.client.ts";
import { AudioPlayer } from "./AudioPlayer.tsx";
import { OtherFile } from "./OtherFile.tsx";
import { Picture } from "./Picture.tsx";

/** What somebody sent with a message: pictures that open in full, and sounds that play where they stand. */
export function MessageAttachments({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <Shown attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

function Shown({ attachment }: { attachment: Attachment }) {
  const { id, name, size, mediaType } = attachment;
  const url = attachmentUrl(id);
  if (isImage(mediaType)) return <Picture src={url} {...attachment} />;
  if (!isAudio(mediaType)) return <OtherFile url={url} name={name} size={size} />;
  return <AudioPlayer src={url} name={name} size={size} load={() => bytesAt(id, url)} />;
}
