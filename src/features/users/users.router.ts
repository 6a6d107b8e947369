import { anyone, reader, router, writer } from "#src/server/trpc.ts";
import { changePasswordInput, revokeDeviceInput, signInInput, signOutInput, signUpInput } from "./users.contract.ts";
import { changePassword, devices, me, revokeDevice, signIn, signOut, signUp, welcome } from "./users.service.ts";

/** Secrets pass here, so nothing of these is stored under an idempotency key (docs/decisions/0010). */
export const authRouter = router({
  welcome: anyone.query(({ ctx }) => welcome(ctx)),
  signUp: anyone.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: anyone.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: writer.input(signOutInput).mutation(({ ctx }) => signOut(ctx)),
  me: reader.query(({ ctx }) => me(ctx)),
  changePassword: writer.input(changePasswordInput).mutation(({ ctx, input }) => changePassword(ctx, input)),
  devices: reader.query(({ ctx }) => devices(ctx)),
  revokeDevice: writer.input(revokeDeviceInput).mutation(({ ctx, input }) => revokeDevice(ctx, input)),
});
