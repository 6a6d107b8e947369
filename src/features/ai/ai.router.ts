import { administrator, reader, router } from "#src/server/trpc.ts";
import { deleteProviderInput, saveProviderInput, setDefaultInput, testProviderInput, usageInput } from "./ai.contract.ts";
import { providers, removeProvider, saveProvider, setDefault } from "./providers.service.ts";
import { testProvider } from "./test-provider.service.ts";
import { usage } from "./usage.service.ts";

export const aiRouter = router({
  /** What answers here: the model's name, or the built-in planner. */
  status: reader.query(({ ctx: { assistants } }) => {
    const { name, isPlanner } = assistants.choose(null);
    return { name, isPlanner };
  }),
  models: reader.query(({ ctx: { assistants } }) => ({ items: assistants.choices() })),
  usage: reader.input(usageInput).query(({ ctx, input }) => usage(ctx, input)),
  providers: administrator.reader.query(({ ctx }) => providers(ctx)),
  saveProvider: administrator.writer.input(saveProviderInput).mutation(({ ctx, input }) => saveProvider(ctx, input)),
  deleteProvider: administrator.writer.input(deleteProviderInput).mutation(({ ctx, input }) => removeProvider(ctx, input)),
  testProvider: administrator.writer.input(testProviderInput).mutation(({ ctx, input }) => testProvider(ctx, input)),
  setDefault: administrator.writer.input(setDefaultInput).mutation(({ ctx, input }) => setDefault(ctx, input)),
});
