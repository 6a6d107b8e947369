import { useEffect, type ReactNode } from "react";
import { rememberUser } from "#src/client/last-user.ts";
import { trpc } from "#src/client/trpc.ts";
import { isOffline, isSignedOut } from "#src/client/words.ts";
import { useOpenedWorkspace } from "#src/client/workspace.ts";
import { WorkspaceProvider } from "#src/client/workspace-context.ts";
import { Entry } from "#src/features/users/ui/Entry.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import { OfflineStart } from "./OfflineStart.tsx";

/** Lets in who is signed in; shows everybody else the way in. The address stays, so one arrives where one wanted to be. */
export function Gate({ children }: { children: ReactNode }) {
  const me = trpc.auth.me.useQuery(undefined, { retry: false });
  const user = me.error && isSignedOut(me.error) ? undefined : me.data;
  const workspace = useOpenedWorkspace(user);
  useEffect(() => user && rememberUser(user), [user]);

  if (me.error && isSignedOut(me.error)) return <Entry />;
  if (!user && me.error)
    return isOffline(me.error) || isGateway(me.error) ? <OfflineStart tryNow={() => void me.refetch()} /> : <ErrorPage error={me.error} />;
  if (!workspace) return null;
  return <WorkspaceProvider value={workspace}>{children}</WorkspaceProvider>;
}

const isGateway = (error: { data?: { httpStatus?: number } | null }) => (error.data?.httpStatus ?? 0) >= 502;
