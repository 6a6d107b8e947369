import { createContext, useContext, useMemo, useState, type Dispatch, type ReactNode, type SetStateAction } from "react";
import type { Editor } from "@tiptap/core";

/** The section text that is being written in, and what shows its tools. */
export type Active = { sectionId: string; editor: Editor | null };

type Format = {
  active: Active | null;
  setActive: Dispatch<SetStateAction<Active | null>>;
  isSource: (id: string) => boolean;
  setSource: (id: string, is: boolean) => void;
};
const Context = createContext<Format | null>(null);

export function useFormat(): Format {
  const format = useContext(Context);
  if (!format) throw new Error("useFormat needs <FormatProvider> around it");
  return format;
}

export function FormatProvider({ children }: { children: ReactNode }) {
  const [active, setActive] = useState<Active | null>(null);
  const [sources, setSources] = useState<ReadonlySet<string>>(() => new Set());
  const value = useMemo(
    () => ({
      active,
      setActive,
      isSource: (id: string) => sources.has(id),
      setSource: (id: string, is: boolean) =>
        setSources((known) => {
          const next = new Set(known);
          if (is) next.add(id);
          else next.delete(id);
          return next;
        }),
    }),
    [active, sources],
  );
  return <Context value={value}>{children}</Context>;
}
