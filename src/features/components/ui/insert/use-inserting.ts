import { useCallback } from "react";
import { useNavigate } from "@tanstack/react-router";
import { type Outbox, type OutboxItem, SendError } from "#src/client/offline/outbox.ts";
import { trpcClient } from "#src/client/trpc.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { wordsFor } from "#src/client/words.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { rememberLocal } from "#src/features/attachments/local-files.client.ts";
import { sendFile } from "#src/features/attachments/send-file.client.ts";
import type { Lesson, LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { draftFrom, lessonSubject } from "#src/features/lessons/lessons-pending.client.ts";
import { insertParagraph, insertPicture, type Insertion, linkTo } from "./into-lesson.ts";

export type Way = "picture" | "link" | "embed";
type Component = { id: string; name: string };
type Wanted = { lessonId: string; way: Way; sectionId: string | null };

/** Puts a component into a lesson, through the lesson's own saves. Answers why it did not, in words; null: it is in. */
export function useInserting(component: Component, picture: () => Promise<Blob | null>) {
  const outbox = useOutbox();
  const navigate = useNavigate();
  const { id, name } = component;
  return useCallback(
    async ({ lessonId, way, sectionId }: Wanted): Promise<string | null> => {
      try {
        const image = way === "picture" ? await uploaded(await picture(), name) : null;
        if (image && "problem" in image) return image.problem;
        const lesson = await openedLesson(outbox, lessonId);
        const { content } = lesson;
        const insertion = image
          ? insertPicture(content, image.id, name)
          : insertParagraph(content, sectionId, linkTo(id, name, way === "embed"), name);
        if (!insertion) return "The lesson holds as many pictures as it may.";
        save(outbox, lesson, insertion.parts);
        toastUndo(`In “${lesson.title}”`, () => void takeOut(outbox, lessonId, insertion), {
          label: "Open lesson",
          go: () => void navigate({ to: "/d/$lessonId", params: { lessonId } }),
        });
        return null;
      } catch (error) {
        return error instanceof SendError ? error.problem.words : wordsFor(error);
      }
    },
    [outbox, navigate, id, name, picture],
  );
}

async function uploaded(blob: Blob | null, name: string): Promise<{ id: string } | { problem: string }> {
  if (!blob) return { problem: "The preview could not be drawn as a picture. A link or an embedded block works all the same." };
  const { signal } = new AbortController();
  const attachment = await sendFile({ blob, name: `${name}.png` }, { signal, onProgress: () => undefined });
  rememberLocal(attachment.id, blob);
  return attachment;
}

/** As the server has it, with what this device has not sent yet on top. */
async function openedLesson(outbox: Outbox, id: string): Promise<Lesson> {
  const waiting = outbox.pending(lessonSubject(id));
  const creation = waiting.find(({ path }) => path === "drafts.create");
  const lesson = creation ? draftFrom(creation) : await trpcClient.lessons.get.query({ id });
  return waiting.reduce(withOp, lesson);
}

function withOp(lesson: Lesson, { path, state, input }: OutboxItem): Lesson {
  if (path !== "drafts.save" || state === "aside") return lesson;
  const { title, content } = input.changes as { title?: string; content?: Partial<LessonContent> };
  return { ...lesson, title: title ?? lesson.title, content: { ...lesson.content, ...content } };
}

function save(outbox: Outbox, { id, title, revision }: Lesson, content: Partial<LessonContent>) {
  const op = outbox.enqueue({
    path: "drafts.save",
    input: { id, baseRevision: revision, changes: { content } },
    subject: lessonSubject(id),
    label: title,
  });
  op.done.catch(() => undefined); // set aside: the lesson and the sync panel carry the reason
}

async function takeOut(outbox: Outbox, lessonId: string, { takeOut: out }: Insertion) {
  // What is refused by now stays in the lesson, where it can be deleted.
  const lesson = await openedLesson(outbox, lessonId).catch(() => null);
  if (lesson) save(outbox, lesson, out(lesson.content));
}
