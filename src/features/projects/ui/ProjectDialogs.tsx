import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import type { Project } from "../projects.contract.ts";
import { DeleteProject } from "./DeleteProject.tsx";
import { MoveToProject } from "./MoveToProject.tsx";

type Dialogs = { move: (session: Session) => void; remove: (project: Project) => void };

const Context = createContext<Dialogs>({ move: () => undefined, remove: () => undefined });

/** Dialogs that rows open: they outlive the row, which may scroll out of view. */
export const useProjectDialogs = () => useContext(Context);

export function ProjectDialogs({ children }: { children: ReactNode }) {
  const [moved, setMoved] = useState<Session | null>(null);
  const [removed, setRemoved] = useState<Project | null>(null);
  const { projectId } = useParams({ strict: false });
  const navigate = useNavigate();
  const dialogs = useMemo(() => ({ move: setMoved, remove: setRemoved }), []);
  return (
    <Context value={dialogs}>
      {children}
      {moved && <MoveToProject session={moved} onClose={() => setMoved(null)} />}
      {removed && (
        <DeleteProject
          project={removed}
          onClose={() => setRemoved(null)}
          onDeleted={() => projectId === removed.id && void navigate({ to: "/" })}
        />
      )}
    </Context>
  );
}
