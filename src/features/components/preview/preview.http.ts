import { createCompiler } from "../compile/compiler.ts";
import type { CodeProblem } from "../components.contract.ts";
import { requireComponent } from "../require-component.ts";
import { findVersion } from "../versions.store.ts";
import { accepts } from "#src/server/compress.ts";
import type { SignedIn } from "#src/server/context.ts";
import { DomainError, notFound } from "#src/shared/errors.ts";
import type { SealedPage } from "./frame-page.ts";
import { pageAround, sealedHeaders } from "./sealed-headers.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^-?[1-9]\d{0,8}$/;
const GZIP_LEVEL = 1;

/**
 * `GET /preview/<componentId>/<version>` and `/preview/draft/<id>`: the sealed page. Opened by itself, a page with nothing but
 * a frame of the same address: in a frame of Lectern's, a component cannot lead the window elsewhere.
 */
export async function previewRoute(ctx: SignedIn, request: Request, url: URL): Promise<Response> {
  const find = pageOf(ctx, url.pathname);
  const isInFrame = request.headers.get("sec-fetch-dest") !== "document";
  const page = await find(url.searchParams.has("alone"));
  return isInFrame ? serve(request, page) : pageAround(url.pathname);
}

/** Throws NOT_FOUND for what is not there or is somebody else's. */
function pageOf(ctx: SignedIn, pathname: string): (isAlone: boolean) => Promise<SealedPage> {
  const [, , first = "", second = "", ...rest] = pathname.split("/");
  if (rest.length > 0) throw notFound("preview");
  if (first === "draft") return async (isAlone) => draftPage(ctx, second, isAlone);
  if (!ID.test(first) || !VERSION.test(second)) throw notFound("preview");
  return (isAlone) => versionPage(ctx, first.toLowerCase(), Number(second), isAlone);
}

function draftPage({ previews, actor }: SignedIn, id: string, isAlone: boolean): SealedPage {
  const draft = previews.kept(actor.userId, id);
  if (!draft) throw notFound("preview");
  return previews.page(draft, { isAlone });
}

const compiler = createCompiler();

async function versionPage({ store, actor, previews }: SignedIn, id: string, version: number, isAlone: boolean): Promise<SealedPage> {
  await requireComponent(store.read, actor, id, "read");
  const found = await findVersion(store.read, id, version);
  if (!found) throw notFound("preview");
  const compiled = await compiler.compile({ jsxCode: found.jsxCode, cssCode: found.cssCode });
  if (compiled.status === "failed") throw new DomainError("NOT_POSSIBLE", { reason: wordsOf(compiled.problems) });
  return previews.page({ name: found.name, code: compiled.code }, { isAlone });
}

const wordsOf = ([first]: CodeProblem[]) => first?.message ?? "This version does not compile";

function serve(request: Request, { html, csp, etag }: SealedPage): Response {
  const headers = sealedHeaders(csp);
  headers.set("etag", etag);
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") return new Response(null, { headers });
  if (!accepts(request, "gzip")) return new Response(html, { headers });
  headers.set("content-encoding", "gzip");
  return new Response(Bun.gzipSync(html, { level: GZIP_LEVEL }), { headers });
}
