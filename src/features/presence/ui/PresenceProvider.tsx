import "./presence.css";
import { createContext, useContext, type ReactNode } from "react";
import type { Present } from "../presence.contract.ts";
import { usePresence } from "../presence.client.ts";

const Context = createContext<Present[]>([]);

type PresenceProviderProps = {
  lessonId: string;
  /** Where one is oneself, such as `script.<id>`. */
  part: string | null;
  /** Something was written just now. */
  isWriting: boolean;
  isShared: boolean;
  children: ReactNode;
};

/** Says that this tab has the lesson open; knows who else has. */
export function PresenceProvider({ children, ...about }: PresenceProviderProps) {
  return <Context value={usePresence(about)}>{children}</Context>;
}

/** The others who have the lesson open. */
export const usePeople = (): Present[] => useContext(Context);
