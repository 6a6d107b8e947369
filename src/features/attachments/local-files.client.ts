/** What this page uploaded itself need not be loaded again: its bytes are here, also while the server is away. */
const KEPT = 40;
const local = new Map<string, { blob: Blob; url: string }>();

export function rememberLocal(id: string, blob: Blob): void {
  if (local.has(id)) return;
  local.set(id, { blob, url: URL.createObjectURL(blob) });
  for (const [oldest, { url }] of local) {
    if (local.size <= KEPT) break;
    URL.revokeObjectURL(url);
    local.delete(oldest);
  }
}

export const localUrl = (id: string): string | undefined => local.get(id)?.url;

export async function bytesAt(id: string, url: string): Promise<ArrayBuffer> {
  const blob = local.get(id)?.blob;
  if (blob) return blob.arrayBuffer();
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The sound could not be loaded: ${response.status}`);
  return response.arrayBuffer();
}
