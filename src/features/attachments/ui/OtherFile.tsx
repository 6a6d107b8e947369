import { File } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { sizeWords } from "../attachments.rules.ts";

/** Of a kind that this version does not show; its server does not serve it inline either. */
export function OtherFile({ url, name, size }: { url: string; name: string; size: number }) {
  return (
    <a className="pic" href={url} download={name}>
      <Icon of={File} className="mx-2" />
      <span className="file-facts">
        <b title={name}>{name}</b>
        <span>{sizeWords(size)}</span>
      </span>
    </a>
  );
}
