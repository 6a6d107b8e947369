import { reader, router } from "#src/server/trpc.ts";

export const aiRouter = router({
  /** What answers here: the model's name, or the built-in planner. */
  status: reader.query(({ ctx: { assistants } }) => {
    const { name, isPlanner } = assistants.choose(null);
    return { name, isPlanner };
  }),
});
