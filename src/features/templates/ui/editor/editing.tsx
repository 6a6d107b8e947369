import { createContext, useContext } from "react";
import type { Template } from "../../templates.contract.ts";
import type { Path } from "../../marking.rules.ts";
import type { DraftEditing } from "./use-template-draft.ts";

/** Words chosen in one of the fields. */
export type Chosen = { path: Path; start: number; end: number; text: string };

type Editing = DraftEditing & {
  template: Template;
  isOwner: boolean;
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
};

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("useEditing needs the template editor around it");
  return editing;
}
