type Insert = (markdown: string) => void;

/** Where text from elsewhere goes: the field that was written in last. */
export function createCursor() {
  let insert: Insert | null = null;
  return {
    /** Call on focus; the answer takes it back when the field goes. */
    take(next: Insert) {
      insert = next;
      return () => {
        if (insert === next) insert = null;
      };
    },
    /** False while nobody has written anywhere. */
    insert(markdown: string): boolean {
      insert?.(markdown);
      return insert !== null;
    },
  };
}
