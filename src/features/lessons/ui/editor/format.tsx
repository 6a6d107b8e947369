import { createContext, useContext, useMemo, useState, type Dispatch, type ReactNode, type SetStateAction } from "react";
import type { Editor } from "@tiptap/core";

/** The section text that is being written in, and what shows its tools. */
export type Active = { sectionId: string; editor: Editor | null };

type State = { active: Active | null; sources: ReadonlySet<string> };
type Actions = { setActive: Dispatch<SetStateAction<Active | null>>; setSource: (id: string, is: boolean) => void };
const StateContext = createContext<State | null>(null);
const ActionsContext = createContext<Actions | null>(null);

/** The same all the time. */
export function useFormatActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useFormat needs <FormatProvider> around it");
  return actions;
}

export const useFormat = (): State & Actions => ({ ...useContext(StateContext)!, ...useFormatActions() });

export function FormatProvider({ children }: { children: ReactNode }) {
  const [active, setActive] = useState<Active | null>(null);
  const [sources, setSources] = useState<ReadonlySet<string>>(() => new Set());
  const state = useMemo(() => ({ active, sources }), [active, sources]);
  const actions = useMemo(
    (): Actions => ({
      setActive,
      setSource: (id, is) =>
        setSources((known) => {
          const next = new Set(known);
          if (is) next.add(id);
          else next.delete(id);
          return next;
        }),
    }),
    [],
  );
  return (
    <ActionsContext value={actions}>
      <StateContext value={state}>{children}</StateContext>
    </ActionsContext>
  );
}
