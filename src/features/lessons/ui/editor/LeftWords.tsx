import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import type { KeptEdit } from "#src/client/offline/kept-edit.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { useLessonActions } from "../../lessons.client.ts";
import { lessonSubject } from "../../lessons-pending.client.ts";
import { asMarkdown, type LessonChanges, type LessonText, withChanges } from "./lesson-text.ts";

/** What this device still keeps of a lesson that is gone: to copy, or to begin a new draft with. */
export function LeftWords({ lessonId }: { lessonId: string }) {
  const { outbox, keptEdits } = useWorkspace();
  const view = useOutboxView(outbox);
  const navigate = useNavigate();
  const { create } = useLessonActions();
  const [kept, setKept] = useState<KeptEdit>();
  useEffect(() => void keptEdits.load(lessonId).then(setKept), [keptEdits, lessonId]);
  const ops = useMemo(
    () => view.items.filter((item) => item.subject === lessonSubject(lessonId) && item.path === "drafts.save"),
    [view.items, lessonId],
  );
  if (ops.length === 0 && !kept) return null;

  const from: LessonText = kept?.base ?? { title: ops[0]?.label ?? "Untitled", content: emptyContent() };
  const text = [...ops.map((item) => item.input.changes as LessonChanges), ...(kept ? [kept.changes] : [])].reduce(withChanges, from);
  const makeNew = () => {
    const id = create(undefined, text);
    for (const item of ops) void outbox.discard(item.mutationId);
    void keptEdits.clear(lessonId);
    void navigate({ to: "/d/$lessonId", params: { lessonId: id } });
  };
  return (
    <Notice
      tone="plain"
      ways={
        <>
          <CopyButton size="small" look="bare" text={asMarkdown(text)}>
            Copy my text
          </CopyButton>
          <Button look="line" size="small" onClick={makeNew}>
            Make a new draft of it
          </Button>
        </>
      }
    >
      What you wrote in it is kept on this device.
    </Notice>
  );
}
