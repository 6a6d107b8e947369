import { useState } from "react";
import { ImageOff } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";
import { DiffWords } from "./DiffWords.tsx";
import { type Entry, type Item, wordsOf } from "./entries.ts";
import type { Side } from "./paragraphs.ts";

const idOf = (item: Item | null) => (typeof item?.attachmentId === "string" ? item.attachmentId : null);
const textOf = (item: Item | null, field: string) => (typeof item?.[field] === "string" ? item[field] : "");

/** Two pictures stand side by side; one that came or went says so. */
export function ComparedPicture({ entry, side }: { entry: Entry; side: Side }) {
  const { before, after, kind } = entry;
  const isOther = idOf(before) !== idOf(after);
  const shownBefore = side !== "to" && before && (isOther || side === "from");
  const shownAfter = side !== "from" && after;
  const lead = kind === "added" ? "Added: " : kind === "removed" ? "Removed: " : "";
  return (
    <figure className="grid gap-2">
      <div className={shownBefore && shownAfter && isOther ? "two-col pictures" : "grid"}>
        {shownBefore && <Shown item={before} look={isOther ? "gone" : ""} words={isOther ? "Before" : ""} />}
        {shownAfter && <Shown item={after} look={isOther ? "new" : ""} words={isOther ? "After" : ""} />}
      </div>
      <figcaption className="compared text-xs text-ink-2">
        {lead}
        <DiffWords words={wordsOf(entry, "caption")} side={side} />
        {["alt", "prompt"].map(
          (field) =>
            entry.fields.has(field) && (
              <span key={field} className="block">
                {field === "alt" ? "Described as: " : "Asked for: "}
                <DiffWords words={wordsOf(entry, field)} side={side} />
              </span>
            ),
        )}
      </figcaption>
    </figure>
  );
}

function Shown({ item, look, words }: { item: Item; look: "new" | "gone" | ""; words: string }) {
  const [isBroken, setBroken] = useState(false);
  const id = idOf(item);
  const alt = textOf(item, "alt") || textOf(item, "caption");
  return (
    <div className={`compared-picture ${look}`}>
      {id && !isBroken ? (
        <img src={attachmentUrl(id)} alt={[words, alt].filter(Boolean).join(": ")} loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <span className="none">
          <Icon of={ImageOff} />
          {id ? "The picture is no longer here" : "No picture yet"}
        </span>
      )}
    </div>
  );
}
