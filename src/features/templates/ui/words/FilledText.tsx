import { classes } from "#src/client/ui/classes.ts";
import { piecesOf, textOf } from "../../templates.rules.ts";
import type { Filling } from "./FilledWords.tsx";

/** A line of plain text; what stands in for a variable is underlined, dotted where nothing does yet. */
export function FilledText({ text, ...filling }: { text: string } & Filling) {
  return (
    <span dir="auto">
      {piecesOf(text).map((piece) => {
        if ("text" in piece) return piece.text;
        const { words, isMissing } = standIn(piece.name, filling);
        return (
          <span key={piece.at} className={classes("var", isMissing && "empty")}>
            {words}
          </span>
        );
      })}
    </span>
  );
}

/** The value or default of a variable; its label while it has neither. */
export function standIn(name: string, { variables, values }: Filling): { words: string; isMissing: boolean } {
  const variable = variables.find((each) => each.name === name);
  if (!variable) return { words: `{{${name}}}`, isMissing: true };
  if (values === null) return { words: variable.label || name, isMissing: false };
  const words = textOf(variable, values);
  return words ? { words, isMissing: false } : { words: variable.label || name, isMissing: true };
}
