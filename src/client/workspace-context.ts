import { createContext, useContext } from "react";
import type { KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { Live } from "#src/client/offline/live.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import type { ComposerFiles } from "#src/features/attachments/composer-files.client.ts";
import type { StreamedEvent } from "#src/features/events/events.contract.ts";
import type { User } from "#src/features/users/users.contract.ts";

/** What a signed-in person works with: one write path, one stream of events, and what is kept on this device. */
export type Workspace = {
  user: User;
  outbox: Outbox;
  keptText: KeptText;
  keptEdits: KeptEdits;
  files: ComposerFiles;
  live: Live<StreamedEvent>;
  close: () => void;
};

const Context = createContext<Workspace | null>(null);
export const WorkspaceProvider = Context.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(Context);
  if (!workspace) throw new Error("useWorkspace needs a signed-in page around it");
  return workspace;
}

export const useOutbox = () => useWorkspace().outbox;
