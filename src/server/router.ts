import { aiRouter } from "#src/features/ai/ai.router.ts";
import { attachmentsRouter } from "#src/features/attachments/attachments.router.ts";
import { componentsRouter, interactionsRouter } from "#src/features/components/components.router.ts";
import { eventsRouter } from "#src/features/events/events.router.ts";
import { draftsRouter, lessonsRouter, revisionsRouter } from "#src/features/lessons/lessons.router.ts";
import { messagesRouter } from "#src/features/messages/messages.router.ts";
import { presenceRouter } from "#src/features/presence/presence.router.ts";
import { projectsRouter } from "#src/features/projects/projects.router.ts";
import { searchRouter } from "#src/features/search/search.router.ts";
import { sessionsRouter } from "#src/features/sessions/sessions.router.ts";
import { templatesRouter } from "#src/features/templates/templates.router.ts";
import { tokensRouter } from "#src/features/tokens/tokens.router.ts";
import { authRouter } from "#src/features/users/users.router.ts";
import { router } from "#src/server/trpc.ts";

/** Every published procedure. */
export const appRouter = router({
  ai: aiRouter,
  attachments: attachmentsRouter,
  auth: authRouter,
  components: componentsRouter,
  drafts: draftsRouter,
  events: eventsRouter,
  interactions: interactionsRouter,
  lessons: lessonsRouter,
  messages: messagesRouter,
  presence: presenceRouter,
  projects: projectsRouter,
  revisions: revisionsRouter,
  search: searchRouter,
  sessions: sessionsRouter,
  templates: templatesRouter,
  tokens: tokensRouter,
});

export type AppRouter = typeof appRouter;
