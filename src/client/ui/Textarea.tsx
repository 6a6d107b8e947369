import { useLayoutEffect, useRef, type ComponentProps } from "react";

type TextareaProps = ComponentProps<"textarea">;

/** Grows with what is in it. */
export function Textarea({ value, ref, ...rest }: TextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (!area) return;
    fit(area);
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, [value]);
  return (
    <textarea
      rows={1}
      {...rest}
      value={value}
      ref={(area) => {
        own.current = area;
        if (typeof ref === "function") ref(area);
        else if (ref) ref.current = area;
      }}
    />
  );
}

function fit(area: HTMLTextAreaElement) {
  area.style.height = "0";
  area.style.height = `${area.scrollHeight}px`;
}
