import { toast as sonner } from "sonner";

const UNDO_MS = 8000;

/** Says that something done elsewhere has ended, and offers to undo it. */
export function toastUndo(words: string, undo: () => void) {
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
      </div>
    ),
    { duration: UNDO_MS, unstyled: true },
  );
}
