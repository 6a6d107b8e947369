import { Button } from "#src/client/ui/Button.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";
import type { ListedRevision } from "../../lessons.contract.ts";
import { numberWords } from "./revision-words.ts";

const NAME_MAX = 120;

type NameStripProps = { revision: ListedRevision; onName: (name: string | null) => void; onDone: () => void };

/** A name makes a revision easy to find, and keeps it for good. */
export function NameStrip({ revision, onName, onDone }: NameStripProps) {
  return (
    <div className="history-strip">
      <div className="min-w-0 max-w-110 flex-1">
        <NameField
          label={`Name of revision ${numberWords(revision.revision)}`}
          placeholder="Shown to the department"
          value={revision.name ?? ""}
          max={NAME_MAX}
          onName={onName}
          onDone={onDone}
        />
      </div>
      {revision.name === null ? (
        <span className="text-xs text-ink-3">Named ones are kept for good.</span>
      ) : (
        // The press would take the focus from the field, and the field away.
        <Button
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onName(null);
            onDone();
          }}
        >
          Take the name away
        </Button>
      )}
    </div>
  );
}
