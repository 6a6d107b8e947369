/** Gives the reader a text or bytes as a file. */
export function download(name: string, data: string | Uint8Array<ArrayBuffer>, mediaType = "text/markdown") {
  const type = typeof data === "string" ? `${mediaType};charset=utf-8` : mediaType;
  const url = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
