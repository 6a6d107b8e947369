import { useId, useLayoutEffect, useRef, type ComponentProps } from "react";
import { CircleAlert } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { classes } from "#src/client/ui/classes.ts";

type InkFieldProps = Omit<ComponentProps<typeof Textarea>, "value" | "onChange" | "ref"> & {
  value: string;
  error?: string | undefined;
  onWrite: (value: string) => void;
};

/** Written on the paper. What others write into the same field leaves the caret where it was in the text. */
export function InkField({ value, error, onWrite, className, ...rest }: InkFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef({ value, start: 0, end: 0 });
  const below = useId();
  const note = () => {
    const area = field.current;
    if (area) caret.current = { value: area.value, start: area.selectionStart, end: area.selectionEnd };
  };
  useLayoutEffect(() => {
    const area = field.current;
    const { value: known, start, end } = caret.current;
    if (!area || known === value || area !== document.activeElement) return;
    area.setSelectionRange(follow(known, value, start), follow(known, value, end));
    note();
  }, [value]);
  return (
    <>
      <Textarea
        {...rest}
        ref={field}
        className={classes(className, error && "bad")}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? below : undefined}
        value={value}
        onSelect={note}
        onChange={(event) => {
          note();
          onWrite(event.currentTarget.value);
        }}
      />
      {error && (
        <span id={below} className="ink-error" role="alert">
          <Icon of={CircleAlert} small />
          {error}
        </span>
      )}
    </>
  );
}

/** Where a place in `from` lies in `to`. */
export function follow(from: string, to: string, at: number): number {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return from.length - at <= end ? to.length - (from.length - at) : Math.min(at, to.length - end);
}
