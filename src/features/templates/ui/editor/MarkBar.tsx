import { useState } from "react";
import { Braces } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { countPlaces, markAll, markAt, textAt } from "../../marking.rules.ts";
import type { TemplateVariable } from "../../templates.contract.ts";
import { useEditing } from "./editing.tsx";
import type { Chosen } from "./use-chosen.ts";
import { MarkDialog } from "./MarkDialog.tsx";

/** Below the paper: what is selected, and the way to make it a variable. */
export function MarkBar() {
  const { draft, chosen, change, choose } = useEditing();
  const [asked, ask] = useState<Chosen | null>(null);
  const [said, say] = useState("");
  const isGood = chosen !== null && !/[{}]/.test(chosen.text);

  function mark(variable: TemplateVariable, isEverywhere: boolean) {
    if (!asked) return;
    const { path, start, end, text } = asked;
    const places = isEverywhere ? countPlaces(draft, text) : 1;
    // What is typed meanwhile moves the place: then only the words themselves tell where.
    const isThere = textAt(draft, path)?.slice(start, end) === text;
    change((now) => (isEverywhere || !isThere ? markAll(now, text, variable) : markAt(now, path, [start, end], variable)));
    say(`“${short(text)}” is now a variable in ${count(places, "place")}.`);
    choose(null);
    ask(null);
  }

  return (
    <div className="mark-bar">
      <span className="min-w-0 flex-1 text-xs text-ink-3" role="status">
        {isGood ? `“${short(chosen.text)}”` : said || "Select words that change from class to class, then make them a variable."}
      </span>
      <Button
        look="line"
        icon={Braces}
        disabled={!isGood}
        // The selection stays while one presses.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => ask(chosen)}
      >
        Make it a variable
      </Button>
      {asked && (
        <MarkDialog
          chosen={asked}
          places={countPlaces(draft, asked.text)}
          others={draft.variables}
          onMark={mark}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
