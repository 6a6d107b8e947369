import { createContext, useContext } from "react";
import type { Template } from "../../templates.contract.ts";
import type { Chosen } from "./use-chosen.ts";
import type { DraftEditing } from "./use-template-draft.ts";

type Editing = DraftEditing & {
  template: Template;
  /** The server has it. */
  isStored: boolean;
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
