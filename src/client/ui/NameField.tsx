import { useId, useRef, useState } from "react";
import { CircleAlert } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type NameFieldProps = {
  label: string;
  value: string;
  max: number;
  placeholder?: string;
  /** A name that is not empty and differs from `value`. */
  onName: (name: string) => void;
  onDone: () => void;
};

/** A name in its row's place. Enter and leaving keep the new one, Esc the old one; one that is too long is not cut. */
export function NameField({ label, value, max, placeholder, onName, onDone }: NameFieldProps) {
  const [text, setText] = useState(value);
  const id = useId();
  // Esc takes the field away, which leaves it: that is no second answer.
  const isOver = useRef(false);
  const name = text.trim();
  const over = name.length - max;
  const finish = () => {
    if (isOver.current || over > 0) return;
    isOver.current = true;
    if (name && name !== value) onName(name);
    onDone();
  };
  return (
    <span className="relative block">
      <input
        className={classes("input !min-h-8 !py-1", over > 0 && "bad")}
        aria-label={label}
        aria-invalid={over > 0 || undefined}
        aria-describedby={over > 0 ? id : undefined}
        autoFocus
        placeholder={placeholder}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") finish();
          if (event.key === "Escape") {
            event.stopPropagation();
            isOver.current = true;
            onDone();
          }
        }}
      />
      {over > 0 && (
        <span id={id} role="alert" className="name-over">
          <Icon of={CircleAlert} small />
          At most {max} characters: {over} too many
        </span>
      )}
    </span>
  );
}
