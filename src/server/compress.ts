const THRESHOLD = 1024;
const LEVEL = 1;

/** Compresses JSON and text above 1 KB where the client takes gzip; streams and files pass as they are. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const { headers, status } = response;
  if (headers.has("content-encoding") || !headers.get("content-type")?.startsWith("application/json")) return response;
  if (!request.headers.get("accept-encoding")?.includes("gzip")) return response;
  const body = await response.arrayBuffer();
  if (body.byteLength < THRESHOLD) return new Response(body, { status, headers });
  headers.set("content-encoding", "gzip");
  headers.append("vary", "accept-encoding");
  return new Response(Bun.gzipSync(body, { level: LEVEL }), { status, headers });
}
