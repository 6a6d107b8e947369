import type { Editor } from "@tiptap/core";
import { Image } from "lucide-react";
import { IMAGE_TYPES } from "#src/features/attachments/attachments.contract.ts";
import { FileButton } from "./FileButton.tsx";

/** A picture at the caret, from a file. */
export function ImageButton({ editor }: { editor: Editor }) {
  return (
    <FileButton
      isBare
      label="Image"
      icon={Image}
      accept={IMAGE_TYPES}
      onSent={({ id, name }) =>
        editor
          .chain()
          .focus()
          .setImage({ src: `/api/attachments/${id}`, alt: name.replace(/\.[^.]+$/, "") })
          .run()
      }
    />
  );
}
