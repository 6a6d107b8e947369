const THRESHOLD = 1024;
const LEVEL = 1;

/** Whether the client takes this encoding: named in `Accept-Encoding`, and not with `q=0`. */
export function accepts(request: Request, encoding: "br" | "gzip"): boolean {
  const offers = request.headers.get("accept-encoding")?.toLowerCase().split(",") ?? [];
  return offers.some((offer) => {
    const [name, ...parameters] = offer.split(";").map((part) => part.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** Compresses JSON and text above 1 KB where the client takes gzip; streams and files pass as they are. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const { headers, status } = response;
  if (headers.has("content-encoding") || !headers.get("content-type")?.startsWith("application/json")) return response;
  if (!accepts(request, "gzip")) return response;
  const body = await response.arrayBuffer();
  if (body.byteLength < THRESHOLD) return new Response(body, { status, headers });
  headers.set("content-encoding", "gzip");
  headers.append("vary", "accept-encoding");
  return new Response(Bun.gzipSync(body, { level: LEVEL }), { status, headers });
}
