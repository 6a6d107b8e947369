import { reader, router, writer } from "#src/server/trpc.ts";
import { createTokenInput, revokeTokenInput } from "./tokens.contract.ts";
import { createToken, ownTokens, revokeToken } from "./tokens.service.ts";

export const tokensRouter = router({
  create: writer.input(createTokenInput).mutation(({ ctx, input }) => createToken(ctx, input)),
  list: reader.query(({ ctx }) => ownTokens(ctx)),
  revoke: writer.input(revokeTokenInput).mutation(({ ctx, input }) => revokeToken(ctx, input)),
});
