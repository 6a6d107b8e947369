import { localUrl } from "./local-files.client.ts";

/** Where an attachment's bytes are to be had: on this page if it sent them, else on the server. */
export const attachmentUrl = (id: string) => localUrl(id) ?? `/api/attachments/${id}`;
