import { useEffect, useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { cache, trpc } from "#src/client/trpc.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { useOutbox, useWorkspace } from "#src/client/workspace-context.ts";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { lessonSubject } from "#src/features/lessons/lessons-pending.client.ts";
import { newId } from "#src/shared/ids.ts";
import type { Template, TemplateVariable, UpdateTemplate, Values } from "./templates.contract.ts";
import { rememberFilled, templateFrom, templateSubject, withPendingTemplates, withPendingUpdates } from "./templates-pending.client.ts";

const nextPage = { getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor };

/** All of them: the starters come with the last page. */
export function useTemplates(isEnabled = true) {
  const { outbox, user } = useWorkspace();
  const { items } = useOutboxView(outbox);
  const query = trpc.templates.list.useInfiniteQuery({ limit: 100 }, { ...nextPage, enabled: isEnabled });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const templates = useMemo(
    () =>
      withPendingTemplates(
        (query.data?.pages ?? []).flatMap((page) => page.items),
        items,
        user.name,
      ),
    [query.data, items, user.name],
  );
  return { ...query, templates };
}

/** One template with its words. While its creation is on its way, it is known from this device. */
export function useTemplate(id: string | null, isAlwaysFresh = false) {
  const { items } = useOutboxView(useOutbox());
  const creation = items.find((item) => item.path === "templates.create" && item.input.id === id);
  const query = trpc.templates.get.useQuery(
    { id: id ?? "" },
    { enabled: id !== null && !creation, ...(isAlwaysFresh && { staleTime: 0 }) },
  );
  const template = useMemo(() => {
    const known = query.data ?? (creation && templateFrom(creation));
    return known && withPendingUpdates(known, items);
  }, [query.data, creation, items]);
  const isAhead = items.some((item) => item.path.startsWith("templates.") && item.input.id === id);
  /** `stored`: as the server has it. `isAhead`: this device has changes that it has not. */
  return { ...query, template, stored: query.data, isNew: creation !== undefined, isAhead };
}

export function useTemplateVersion(id: string, version: number | null) {
  return trpc.templates.get.useQuery({ id, version: version ?? 1 }, { enabled: version !== null });
}

export const useTemplateVersions = (id: string, isEnabled: boolean) => trpc.templates.versions.useQuery({ id }, { enabled: isEnabled });

type New = { title: string; content: LessonContent; description?: string; subject?: string; variables?: TemplateVariable[] };

export function useTemplateActions() {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      create: (template: New) => create(outbox, template),
      update: (template: Pick<Template, "id" | "title">, changes: Omit<UpdateTemplate, "id" | "mutationId">) =>
        outbox.enqueue<Template>({
          path: "templates.update",
          input: { id: template.id, ...changes },
          subject: templateSubject(template.id),
          label: `Template “${changes.title ?? template.title}”`,
        }),
      remove: (template: Pick<Template, "id" | "title">) => remove(outbox, template),
      /** `words`: filled in here, so that the draft can be shown before the server has made it. */
      instantiate: (template: Pick<Template, "id" | "title">, values: Values, words: Filled | null) =>
        instantiate(outbox, template, values, words),
      /** From a template that the server does not have as it is here: the draft has the words, and no template to name. */
      draftOf: (words: Filled) => draftOf(outbox, words),
    }),
    [outbox],
  );
}

/** The op stays in the sync panel with its reason and its ways out. */
const shownElsewhere = () => undefined;

/** A template of one's own with these words; answers its id. */
function create(outbox: Outbox, { title, content, ...rest }: New): string {
  const id = newId();
  const input = { id, title: title.trim() || "Untitled", content, ...rest };
  void outbox
    .enqueue({ path: "templates.create", input, subject: templateSubject(id), label: `New template “${input.title}”` })
    .done.catch(shownElsewhere);
  return id;
}

type Filled = { title: string; content: LessonContent };

function draftOf(outbox: Outbox, { title, content }: Filled) {
  const id = newId();
  const op = outbox.enqueue({
    path: "drafts.create",
    input: { id, title, content },
    subject: lessonSubject(id),
    label: `Draft “${title}”`,
  });
  void op.done.catch(shownElsewhere);
  return { id, kept: op.kept };
}

function instantiate(outbox: Outbox, { id: templateId, title }: Pick<Template, "id" | "title">, values: Values, words: Filled | null) {
  const id = newId();
  if (words) rememberFilled(id, words);
  const op = outbox.enqueue({
    path: "templates.instantiate",
    input: { id, templateId, values },
    subject: lessonSubject(id),
    label: `Draft “${words?.title ?? title}”`,
  });
  void op.done.catch(shownElsewhere);
  return { id, kept: op.kept };
}

function remove(outbox: Outbox, { id, title }: Pick<Template, "id" | "title">) {
  const op = { input: { id }, subject: templateSubject(id) };
  void outbox.enqueue({ ...op, path: "templates.delete", label: `Delete the template “${title}”` }).done.catch(shownElsewhere);
  toastUndo(`“${title}” deleted`, () => {
    void outbox.enqueue({ ...op, path: "templates.restore", label: `Bring back the template “${title}”` }).done.catch(shownElsewhere);
  });
}

/** What the server's answers do to the cache. */
export const templateAnswers = {
  "templates.create": putTemplate,
  "templates.update": putTemplate,
  "templates.restore": putTemplate,
  "templates.delete": () => void cache.templates.list.invalidate(),
};

function putTemplate(template: Template) {
  const { id } = template;
  const known = cache.templates.get.getData({ id });
  if (!known || known.updatedAt <= template.updatedAt) cache.templates.get.setData({ id }, template);
  void cache.templates.list.invalidate();
  void cache.templates.versions.invalidate({ id });
}

export function refreshTemplate(id: string, kind: LiveEvent["kind"]) {
  void cache.templates.list.invalidate();
  // Whoever has it open keeps the words.
  if (kind === "deleted") return;
  void cache.templates.get.invalidate({ id });
  void cache.templates.versions.invalidate({ id });
}
