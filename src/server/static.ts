import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { accepts } from "#src/server/compress.ts";

type Asset = { path: string; type: string; etag: string; encodings: Map<"br" | "gzip", string> };

const SUFFIX = { br: ".br", gzip: ".gz" } as const;

/** The built client from `directory`: precompressed, cached for ever where the name holds a hash, the page for any other path. */
export function createStatic(directory: string | null) {
  const assets = directory && existsSync(directory) ? listAssets(directory) : new Map<string, Asset>();

  return function serve(request: Request, pathname: string): Response {
    if (request.method !== "GET" && request.method !== "HEAD") return new Response("Not found", { status: 404 });
    const asset = assets.get(pathname) ?? (isPage(pathname) ? assets.get("/index.html") : undefined);
    if (!asset) return new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });
    const headers = new Headers({
      "content-type": asset.type,
      "cache-control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      etag: asset.etag,
      vary: "accept-encoding",
    });
    if (request.headers.get("if-none-match") === asset.etag) return new Response(null, { status: 304, headers });
    const encoding = choose(asset, request);
    if (encoding) headers.set("content-encoding", encoding);
    return new Response(Bun.file(encoding ? asset.encodings.get(encoding)! : asset.path), { headers });
  };
}

/** Paths of the page's own router have no dot in their last segment. */
const isPage = (pathname: string) => !/^\/api(\/|$)/.test(pathname) && !pathname.split("/").at(-1)!.includes(".");

function choose({ encodings }: Asset, request: Request): "br" | "gzip" | undefined {
  return (["br", "gzip"] as const).find((encoding) => encodings.has(encoding) && accepts(request, encoding));
}

function listAssets(directory: string): Map<string, Asset> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const assets = new Map<string, Asset>();
  for (const path of files.filter((file) => !file.endsWith(SUFFIX.br) && !file.endsWith(SUFFIX.gzip))) {
    const encodings = new Map(
      (["br", "gzip"] as const).flatMap((encoding) => {
        const compressed = path + SUFFIX[encoding];
        return files.includes(compressed) ? [[encoding, compressed] as const] : [];
      }),
    );
    assets.set(`/${relative(directory, path).split(sep).join("/")}`, {
      path,
      encodings,
      type: Bun.file(path).type,
      etag: `"${etagOf(path)}"`,
    });
  }
  return assets;
}

/** By content: names and sizes stay the same from one version to the next, and embedded files have no times. */
const etagOf = (path: string) => Bun.hash(readFileSync(path)).toString(36);
