import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { rememberUser } from "#src/client/last-user.ts";
import { cache, trpc } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { User } from "./users.contract.ts";

/** Credentials never go through the outbox: they are kept nowhere on this device. */
export function useEnter() {
  const onSuccess = (user: User) => {
    cache.auth.me.setData(undefined, user);
    void cache.auth.welcome.invalidate();
  };
  return { signUp: trpc.auth.signUp.useMutation({ onSuccess }), signIn: trpc.auth.signIn.useMutation({ onSuccess }) };
}

/** Nothing more is sent under this account's cookie; what is kept stays for the next sign-in. */
export function useSignOut(): () => void {
  const outbox = useOutbox();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = trpc.auth.signOut.useMutation();
  return () => {
    outbox.signedOut();
    void signOut
      .mutateAsync()
      .then(() => {
        rememberUser(null);
        return navigate({ to: "/" });
      })
      .then(() => queryClient.resetQueries())
      .catch(() => outbox.signedIn(outbox.view().items[0]?.userId ?? cache.auth.me.getData()?.id ?? ""));
  };
}

/** The sign-in ended meanwhile: shows the way in again; everything kept waits. */
export function useSignInAgain(): () => void {
  const me = trpc.auth.me.useQuery(undefined, { enabled: false });
  return () => void me.refetch();
}

export function useDevices() {
  const devices = trpc.auth.devices.useQuery();
  const revoke = trpc.auth.revokeDevice.useMutation({ onSettled: () => devices.refetch() });
  return { devices, revoke };
}
