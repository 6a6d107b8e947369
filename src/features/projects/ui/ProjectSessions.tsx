import { useMemo } from "react";
import { useNow } from "#src/client/ui/use-now.ts";
import { useSessions } from "#src/features/sessions/sessions.client.ts";
import { SessionPlace } from "#src/features/sessions/ui/SessionPlace.tsx";
import { SessionPlaces } from "#src/features/sessions/ui/SessionPlaces.tsx";

export function ProjectSessions({ projectId }: { projectId: string }) {
  const filter = useMemo(() => ({ projectId }), [projectId]);
  const query = useSessions(filter);
  const now = useNow(60_000);
  return (
    <SessionPlaces
      label="Conversations of this project"
      query={query}
      empty="No conversation is in this project yet. Begin one here, or move one here from its menu."
      renderSession={(session) => <SessionPlace session={session} now={now} />}
    />
  );
}
