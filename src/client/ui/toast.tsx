import { toast as sonner } from "sonner";

const UNDO_MS = 8000;

/** Says that something done elsewhere has ended, and offers to undo it; `way`: where else one may want to go from there. */
export function toastUndo(words: string, undo: () => void, way?: { label: string; go: () => void }) {
  sonner.custom(
    (key) => (
      <div className="toast" role="status">
        <span className="truncate">{words}</span>
        <button
          type="button"
          onClick={() => {
            sonner.dismiss(key);
            undo();
          }}
        >
          Undo
        </button>
        {way && (
          <button
            type="button"
            onClick={() => {
              sonner.dismiss(key);
              way.go();
            }}
          >
            {way.label}
          </button>
        )}
      </div>
    ),
    { duration: UNDO_MS, unstyled: true },
  );
}
