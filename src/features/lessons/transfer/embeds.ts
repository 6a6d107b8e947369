import { frameAround, requireComponent, standaloneOf } from "#src/features/components/index.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { SignedIn } from "#src/server/context.ts";
import { DomainError } from "#src/shared/errors.ts";

/** Pages of components that run by themselves, by component. */
export type Embeds = ReadonlyMap<string, string>;

const LINK = /\/k\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) "embed"/g;
/** The paragraph that `[Name](/k/<id> "embed")` becomes. HTML in a lesson's text is text, so that nothing else looks like it. */
const PARAGRAPH = /<p><a href="\/k\/([0-9a-f-]{36})" title="embed">(.*?)<\/a><\/p>/g;
/** More frames in one lesson are notes: each holds a whole page. */
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

/**
 * Puts sealed frames in the place of the paragraphs that ask for them; what may not be read becomes a note. For one lesson,
 * whose sections it is given one after the other.
 */
export function createFraming(embeds: Embeds): (html: string) => string {
  let left = EMBEDS_MAX;
  return (html) =>
    html.replace(PARAGRAPH, (_, id: string, name: string) => {
      const page = left > 0 ? embeds.get(id) : undefined;
      const title = name.replace(/<[^>]*>/g, "");
      if (page === undefined) return `<p><em>[Interactive: ${title}]</em></p>`;
      left--;
      return frameAround(page, title.replaceAll('"', "&quot;"));
    });
}
