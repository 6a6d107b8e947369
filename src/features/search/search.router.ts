import { reader, router } from "#src/server/trpc.ts";
import { searchInput } from "./search.contract.ts";
import { query } from "./search.service.ts";

export const searchRouter = router({
  query: reader.input(searchInput).query(({ ctx, input }) => query(ctx, input)),
});
