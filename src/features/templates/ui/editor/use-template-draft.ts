import { useCallback, useMemo, useRef, useState } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { cache } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { Marked } from "../../marking.rules.ts";
import { useTemplateActions } from "../../templates.client.ts";
import { type Template, type UpdateTemplate, updateTemplateInput } from "../../templates.contract.ts";
import { withFound } from "../../templates.rules.ts";
import { useKept } from "../use-kept.ts";

/** What is edited, and the version that it was made from. */
export type TemplateDraft = Marked & { description: string; subject: string; baseVersion: number };

const draftOf = ({ title, description, subject, content, variables, version }: Template): TemplateDraft => ({
  title,
  description,
  subject,
  content,
  variables,
  baseVersion: version,
});
const wordsOf = ({ title, description, subject, content, variables }: TemplateDraft) => ({
  title,
  description,
  subject,
  content,
  variables,
});
const isSame = (a: TemplateDraft, b: TemplateDraft) => JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));

/** The template being edited: kept on this device until it is saved, which makes a version. */
export function useTemplateDraft(template: Template, stored: Template | undefined) {
  const { id } = template;
  const outbox = useOutbox();
  const { items } = useOutboxView(outbox);
  const { update } = useTemplateActions();
  const kept = useKept<TemplateDraft>(`template:${id}`);
  const [wasChecked, setChecked] = useState(false);
  /** What the server refused: its words are shown until they are saved another way. */
  const refused = items.find(
    (item) => item.path === "templates.update" && item.input.id === id && item.state === "aside" && item.input.content,
  );
  const draft = useMemo(() => {
    if (kept.value) return kept.value;
    if (!refused) return draftOf(template);
    const { baseVersion = 1, ...words } = refused.input as UpdateTemplate;
    return { ...draftOf(template), ...words, baseVersion } as TemplateDraft;
  }, [kept.value, refused, template]);
  const latest = useRef(draft);
  latest.current = draft;

  const { write, handOver } = kept;
  const change = useCallback(
    (edit: (now: TemplateDraft) => TemplateDraft) => {
      latest.current = edit(latest.current);
      write(latest.current);
    },
    [write],
  );
  /** Braces that were typed become variables once their field is left. */
  const settle = useCallback(() => {
    const { variables } = latest.current;
    if (withFound(variables, latest.current).length > variables.length)
      change((now) => ({ ...now, variables: withFound(now.variables, now) }));
  }, [change]);

  const isDirty = kept.value !== null && !isSame(kept.value, draftOf(template));
  const errors = useMemo(() => (wasChecked ? problemsOf(id, draft) : {}), [wasChecked, id, draft]);

  const drop = () => {
    if (refused) void outbox.discard(refused.mutationId);
  };
  /** `over`: the version that this one knowingly replaces. Answers whether it was sent. */
  function save(over?: number): boolean {
    settle();
    const { baseVersion, ...words } = latest.current;
    setChecked(true);
    if (Object.keys(problemsOf(id, latest.current)).length > 0) return false;
    const op = update(template, { ...wordsOf({ ...words, baseVersion }), baseVersion: over ?? baseVersion });
    void handOver(op.kept).then(drop);
    void op.done.catch(() => cache.templates.get.invalidate({ id }));
    setChecked(false);
    return true;
  }
  function takeTheirs() {
    write(null);
    drop();
  }

  return {
    draft,
    change,
    settle,
    save,
    takeTheirs,
    errors,
    isDirty,
    isLoaded: kept.isLoaded,
    /** The server’s version, where it has moved on under words that are not saved. */
    newer: (isDirty || refused) && stored && draft.baseVersion < stored.version ? stored.version : null,
  };
}

/** What the contract refuses, by path. */
function problemsOf(id: string, draft: TemplateDraft): Record<string, string> {
  const { success, error } = updateTemplateInput.safeParse({ id, ...wordsOf(draft) });
  return success ? {} : Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]));
}

export type DraftEditing = ReturnType<typeof useTemplateDraft>;
