import { toSendError } from "#src/client/send.ts";
import type { Attachment } from "./attachments.contract.ts";

export type SendFile = (
  file: { blob: Blob; name: string },
  about: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<Attachment>;

/** Uploads one file. Not `fetch`, which does not tell how far it is. Throws `SendError`; rejects with the reason when aborted. */
export const sendFile: SendFile = ({ blob, name }, { signal, onProgress }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("file", blob, name);
    request.open("POST", "/api/attachments");
    request.setRequestHeader("x-lectern", "1");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(request.response as Attachment);
      else reject(toSendError(wireError(request)));
    });
    request.addEventListener("error", () => reject(toSendError({})));
    request.addEventListener("abort", () => reject(signal.reason as Error));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });

/** As a procedure's error looks to the page; a proxy in front may have answered something else. */
function wireError({ response, status }: XMLHttpRequest): { data: object } {
  const data = (response as { error?: { json?: { data?: object } } } | null)?.error?.json?.data;
  return { data: data ?? { httpStatus: status, code: `HTTP_${status}` } };
}
