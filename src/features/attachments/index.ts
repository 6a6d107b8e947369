export { type AttachmentFiles, createAttachmentFiles } from "./attachment-files.ts";
export { createUpload, download } from "./attachments.http.ts";
export { attachmentsTitle, isImage, soundWords } from "./attachments.rules.ts";
export { attachmentsFor, refer, upload } from "./attachments.service.ts";
export { deleteReferences, deleteUnreferenced, findAttachments, findReadable } from "./attachments.store.ts";
export { removeUnusedFiles } from "./collect.ts";
