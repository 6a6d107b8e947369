import { requireComponent, standaloneOf } from "#src/features/components/index.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { SignedIn } from "#src/server/context.ts";
import { DomainError } from "#src/shared/errors.ts";

/** Pages of components that run by themselves, by component. */
export type Embeds = ReadonlyMap<string, string>;

const LINK = /\/k\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) "embed"/g;
/** The paragraph that `[Name](/k/<id> "embed")` becomes. HTML in a lesson's text is text, so that nothing else looks like it. */
const PARAGRAPH = /<p><a href="\/k\/([0-9a-f-]{36})" title="embed">(.*?)<\/a><\/p>/g;
/** More components in one lesson stay links. */
const EMBEDS_MAX = 30;

/** The components that a lesson embeds, as far as whoever exports it may read them. */
export async function findEmbeds(ctx: SignedIn, { script }: LessonContent): Promise<Embeds> {
  const ids = new Set(script.flatMap(({ body }) => [...body.matchAll(LINK)].map(([, id]) => id!)));
  const embeds = new Map<string, string>();
  for (const id of [...ids].slice(0, EMBEDS_MAX)) {
    const component = await readable(ctx, id);
    if (component) embeds.set(id, await standaloneOf(ctx, component));
  }
  return embeds;
}

async function readable({ store, actor }: SignedIn, id: string) {
  try {
    return await requireComponent(store.read, actor, id, "read");
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return undefined;
    throw error;
  }
}

/** Puts sealed frames in the place of the paragraphs that ask for them; what may not be read becomes a note. */
export const withEmbeds = (html: string, embeds: Embeds): string =>
  html.replace(PARAGRAPH, (_, id: string, name: string) => {
    const page = embeds.get(id);
    const title = name.replace(/<[^>]*>/g, "");
    return page === undefined
      ? `<p><em>[Interactive: ${title}]</em></p>`
      : `<iframe sandbox="allow-scripts" title="${title.replaceAll('"', "&quot;")}" srcdoc="${attribute(page)}"></iframe>`;
  });

const attribute = (html: string) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const SCRIPT_HASH = /http-equiv="Content-Security-Policy" content="[^"]*?script-src ('sha256-[A-Za-z0-9+/=]+')/;

/** What a lesson's page may load: what is inside it. Its frames are bound by this as well as by their own policy. */
export function policyFor(embeds: Embeds): string {
  const hashes = new Set([...embeds.values()].flatMap((page) => SCRIPT_HASH.exec(page)?.[1] ?? []));
  return hashes.size === 0
    ? "img-src data:; media-src data:"
    : `img-src data: blob:; media-src data: blob:; font-src data:; script-src ${[...hashes].join(" ")}`;
}
