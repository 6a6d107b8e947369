import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { ChevronRight } from "lucide-react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { calledOf, stepsTo, targetOf } from "../preview/elements.ts";
import { useWorkbench } from "../workbench-state.tsx";

const GAP = 12;
const EXPLAIN = "Explain how it works, in plain words.";

/** Says what should change, at the element that was pointed at or for the whole component. */
export function AskBox({ stage }: { stage: RefObject<HTMLDivElement | null> }) {
  const { component, askPlace, setAskPlace, outline, tree, shown, ask, openAsk, looksAtOld, viewed, setViewed } = useWorkbench();
  const { keptText } = useWorkspace();
  const key = `ask:${component.id}`;
  const [words, setWords] = useState("");
  const isTouched = useRef(false);
  const box = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const element = askPlace?.element ?? null;
  const isExplain = askPlace?.type === "explain";
  usePlace(box, stage, element?.box ?? null);

  useEffect(() => {
    let isGone = false;
    area.current?.focus();
    void keptText.load(key).then((kept) => !isGone && !isTouched.current && kept && setWords(kept));
    return () => {
      isGone = true;
    };
  }, [keptText, key]);

  const close = () => {
    setAskPlace(null);
    stage.current?.focus();
  };
  const send = () => {
    const text = words.trim() || (isExplain ? EXPLAIN : "");
    if (text === "") return area.current?.focus();
    setAskPlace(null);
    // What comes of it is the newest.
    setViewed(null);
    void ask({
      words: text,
      interactionType: isExplain ? "explain" : "modify",
      element: element && shown ? targetOf(element, shown.jsxCode) : null,
      ...(looksAtOld && viewed !== null && viewed > 0 && { baseVersion: viewed }),
    }).then(async () => {
      // Kept until they are on their way; others may have been written since.
      if ((await keptText.load(key))?.trim() === text) await keptText.clear(key);
    });
  };
  const steps = element ? stepsTo(element, tree, shown?.elements ?? []) : [];
  const called = element ? calledOf(element, outline) : null;
  return (
    <form
      ref={box}
      className="wb-ask"
      aria-label={called ? `Change ${called}` : isExplain ? "Explain the component" : "Change the whole component"}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            close();
          }
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            send();
          }
        }}
      >
        {element && steps.length > 1 && (
          <nav className="wb-crumbs" aria-label="What it is in">
            {steps.map(({ name, element: step, isCurrent }, index) => {
              const isLast = index === steps.length - 1;
              return (
                // oxlint-disable-next-line react/no-array-index-key
                <span key={index} className="flex items-center">
                  <button
                    type="button"
                    aria-current={isCurrent || undefined}
                    onClick={() => !isCurrent && openAsk({ element: step, type: "modify" })}
                  >
                    {name}
                  </button>
                  {!isLast && <Icon of={ChevronRight} small />}
                </span>
              );
            })}
          </nav>
        )}
        <Textarea
          ref={area}
          className="wb-ask-words"
          aria-label="What should change"
          placeholder={isExplain ? EXPLAIN : element ? "What should change here?" : "What should change?"}
          value={words}
          onChange={(event) => {
            isTouched.current = true;
            setWords(event.currentTarget.value);
            keptText.set(key, event.currentTarget.value);
          }}
        />
        <div className="flex items-center gap-1 ps-2 pt-1">
          <span className="chip on min-w-0">
            <span className="truncate">{called ?? "Whole component"}</span>
          </span>
          <span className="flex-1" />
          <Button size="small" onClick={close}>
            Cancel
          </Button>
          <Button look="fill" size="small" type="submit" title="Ctrl+Enter">
            {isExplain ? "Explain it" : "Change it"}
          </Button>
        </div>
      </div>
    </form>
  );
}

type Box = { x: number; y: number; width: number; height: number };

/** Under the element; above it where there is no room; inside the stage in any case. On a phone it stands at the bottom. */
function usePlace(box: RefObject<HTMLElement | null>, stage: RefObject<HTMLElement | null>, at: Box | null) {
  const isNarrow = useMedia("(max-width: 760px)");
  useLayoutEffect(() => {
    const [popup, around] = [box.current, stage.current];
    if (!popup || !around) return;
    popup.style.left = popup.style.top = "";
    const frame = around.querySelector("iframe");
    if (!at || !frame || isNarrow) return;
    const [outer, inner] = [around.getBoundingClientRect(), frame.getBoundingClientRect()];
    const left = inner.left - outer.left + at.x;
    const below = inner.top - outer.top + Math.min(at.y + at.height, inner.height) + GAP;
    const above = inner.top - outer.top + at.y - popup.offsetHeight - GAP;
    const room = outer.height - popup.offsetHeight - GAP;
    popup.style.left = `${Math.max(GAP, Math.min(left, outer.width - popup.offsetWidth - GAP))}px`;
    popup.style.top = `${below <= room ? below : above >= GAP ? above : Math.max(GAP, room)}px`;
  }, [box, stage, at, isNarrow]);
}
