import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { NotFoundPage } from "./frame/NotFoundPage.tsx";
import { PageError } from "./frame/PageError.tsx";
import { TalkFrame } from "./frame/TalkFrame.tsx";
import { Conversation } from "#src/features/messages/ui/Conversation.tsx";
import { NewConversation } from "#src/features/messages/ui/NewConversation.tsx";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: PageError });

const talk = createRoute({ getParentRoute: () => root, id: "talk", component: TalkFrame });
const home = createRoute({ getParentRoute: () => talk, path: "/", component: NewConversation });
const conversation = createRoute({
  getParentRoute: () => talk,
  path: "/c/$sessionId",
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
  component: lazyRouteComponent(() => import("#src/features/lessons/ui/editor/LessonPage.tsx"), "LessonPage"),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/d/$lessonId/timeline",
  component: lazyRouteComponent(() => import("#src/features/lessons/ui/timeline/TimelinePage.tsx"), "TimelinePage"),
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
const tokens = createRoute({
  getParentRoute: () => settings,
  path: "tokens",
  component: lazyRouteComponent(settingsPages, "TokenSettings"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    talk.addChildren([home, conversation]),
    lesson,
    timeline,
    settings.addChildren([settingsStart, profile, appearance, devices, tokens]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
