import { reader, router } from "#src/server/trpc.ts";
import { limits } from "./attachments.service.ts";

/** The bytes themselves come and go at `/api/attachments`. */
export const attachmentsRouter = router({
  limits: reader.query(({ ctx }) => limits(ctx)),
});
