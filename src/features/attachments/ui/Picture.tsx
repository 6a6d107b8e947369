import { useState } from "react";
import { Download, ImageOff } from "lucide-react";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { sizeWords } from "../attachments.rules.ts";

type PictureProps = { src: string; name: string; size: number; width: number | null; height: number | null };

/** A small picture with its name and size; opens in full. */
export function Picture({ src, name, size, width, height }: PictureProps) {
  const [isOpen, setOpen] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const pixels = width && height ? `${width} × ${height}` : null;
  return (
    <>
      <button type="button" className="pic" onClick={() => setOpen(true)} aria-label={`Open ${name} in full`}>
        {isBroken ? (
          <span className="none">
            <Icon of={ImageOff} />
          </span>
        ) : (
          <img src={src} alt="" width={96} height={60} loading="lazy" decoding="async" onError={() => setBroken(true)} />
        )}
        <span className="file-facts">
          <b title={name}>{name}</b>
          <span>{isBroken ? "The picture could not be loaded" : `Image, ${sizeWords(size)}`}</span>
        </span>
      </button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={name}
        count={[pixels, sizeWords(size)].filter(Boolean).join(", ")}
        footer={
          <>
            <span className="flex-1" />
            <a className="btn line" href={src} download={name}>
              <Icon of={Download} />
              Download
            </a>
          </>
        }
      >
        <div className="picture">
          <img src={src} alt={name} width={width ?? undefined} height={height ?? undefined} />
        </div>
      </Dialog>
    </>
  );
}
