import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { componentAnswers } from "#src/features/components/components.client.ts";
import { lessonAnswers } from "#src/features/lessons/lessons.client.ts";
import { messageAnswers } from "#src/features/messages/messages.client.ts";
import { projectAnswers } from "#src/features/projects/projects.client.ts";
import { sessionAnswers } from "#src/features/sessions/sessions.client.ts";
import { templateAnswers } from "#src/features/templates/templates.client.ts";

const answers: Record<string, ((answer: never, item: OutboxItem) => void) | undefined> = {
  ...sessionAnswers,
  ...messageAnswers,
  ...lessonAnswers,
  ...templateAnswers,
  ...projectAnswers,
  ...componentAnswers,
};

/** What the server acknowledged goes into the query cache, whichever tab or visit sent it. */
export function followAnswers(outbox: Outbox): () => void {
  return outbox.onAnswer((item, answer) => answers[item.path]?.(answer as never, item));
}
