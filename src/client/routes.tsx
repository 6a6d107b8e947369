import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect, rootRouteId } from "@tanstack/react-router";
import { NotFoundPage } from "./frame/NotFoundPage.tsx";
import { PageError } from "./frame/PageError.tsx";
import { TalkFrame } from "./frame/TalkFrame.tsx";
import { Conversation } from "#src/features/messages/ui/Conversation.tsx";
import { NewConversation } from "#src/features/messages/ui/NewConversation.tsx";
import { readSearchAddress } from "#src/features/search/search-address.client.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (value: unknown): value is string => typeof value === "string" && UUID.test(value);

/** An address with something else in an id’s place is no page’s. */
function refuseOtherIds(id: string) {
  if (!isUuid(id)) throw notFound({ routeId: rootRouteId });
}

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: PageError });

const talk = createRoute({ getParentRoute: () => root, id: "talk", component: TalkFrame });
const home = createRoute({
  getParentRoute: () => talk,
  path: "/",
  /** `project`: the one to begin in. */
  validateSearch: ({ project }: Record<string, unknown>): { project?: string } => (isUuid(project) ? { project } : {}),
  component: function NewConversationPage() {
    return <NewConversation project={home.useSearch().project ?? null} />;
  },
});
const pages = () => import("./frame/pages.ts");
const search = createRoute({
  getParentRoute: () => talk,
  path: "/search",
  validateSearch: readSearchAddress,
  component: lazyRouteComponent(pages, "SearchPage"),
});
const project = createRoute({
  getParentRoute: () => talk,
  path: "/p/$projectId",
  beforeLoad: ({ params }) => refuseOtherIds(params.projectId),
  component: lazyRouteComponent(pages, "ProjectPage"),
});
const components = createRoute({ getParentRoute: () => talk, path: "/components", component: lazyRouteComponent(pages, "ComponentsPage") });
const archived = createRoute({ getParentRoute: () => talk, path: "/archived", component: lazyRouteComponent(pages, "ArchivedPage") });
const deleted = createRoute({ getParentRoute: () => talk, path: "/deleted", component: lazyRouteComponent(pages, "DeletedPage") });
const conversation = createRoute({
  getParentRoute: () => talk,
  path: "/c/$sessionId",
  beforeLoad: ({ params }) => refuseOtherIds(params.sessionId),
  /** `m`: the message to show. */
  validateSearch: ({ m }: Record<string, unknown>): { m?: string } => (typeof m === "string" ? { m } : {}),
  component: function ConversationPage() {
    const { sessionId } = conversation.useParams();
    const { m } = conversation.useSearch();
    return <Conversation key={sessionId} sessionId={sessionId} jumpTo={m} />;
  },
});

const lesson = createRoute({
  getParentRoute: () => root,
  path: "/d/$lessonId",
  beforeLoad: ({ params }) => refuseOtherIds(params.lessonId),
  component: lazyRouteComponent(() => import("#src/features/lessons/ui/editor/LessonPage.tsx"), "LessonPage"),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/d/$lessonId/timeline",
  component: lazyRouteComponent(() => import("#src/features/lessons/ui/timeline/TimelinePage.tsx"), "TimelinePage"),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/d/$lessonId/history",
  beforeLoad: ({ params }) => refuseOtherIds(params.lessonId),
  /** The two revisions to compare; without them the newest and the one before. `section`: only what was written there. */
  validateSearch: ({ from, to, section }: Record<string, unknown>): { from?: number; to?: number; section?: string } => ({
    ...(Number.isSafeInteger(from) && { from: from as number }),
    ...(Number.isSafeInteger(to) && { to: to as number }),
    ...(typeof section === "string" && section && { section }),
  }),
  component: lazyRouteComponent(() => import("#src/features/lessons/ui/history/HistoryPage.tsx"), "HistoryPage"),
});

const template = createRoute({
  getParentRoute: () => root,
  path: "/t/$templateId",
  component: lazyRouteComponent(() => import("#src/features/templates/ui/editor/TemplatePage.tsx"), "TemplatePage"),
});

const component = createRoute({
  getParentRoute: () => root,
  path: "/k/$componentId",
  beforeLoad: ({ params }) => refuseOtherIds(params.componentId),
  component: lazyRouteComponent(() => import("#src/features/components/ui/workbench/WorkbenchPage.tsx"), "WorkbenchPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./frame/settings/SettingsFrame.tsx"), "SettingsFrame"),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/profile", replace: true });
  },
});
const settingsPages = () => import("./frame/settings/pages.ts");
const profile = createRoute({
  getParentRoute: () => settings,
  path: "profile",
  component: lazyRouteComponent(settingsPages, "ProfileSettings"),
});
const appearance = createRoute({
  getParentRoute: () => settings,
  path: "appearance",
  component: lazyRouteComponent(settingsPages, "AppearanceSettings"),
});
const devices = createRoute({
  getParentRoute: () => settings,
  path: "devices",
  component: lazyRouteComponent(settingsPages, "DeviceSettings"),
});
const ai = createRoute({
  getParentRoute: () => settings,
  path: "ai",
  component: lazyRouteComponent(settingsPages, "AiSettings"),
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: "tokens",
  component: lazyRouteComponent(settingsPages, "TokenSettings"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    talk.addChildren([home, conversation, search, project, components, archived, deleted]),
    lesson,
    timeline,
    history,
    template,
    component,
    settings.addChildren([settingsStart, profile, appearance, devices, tokens, ai]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
