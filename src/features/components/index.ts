export { aboutComponent } from "./about-component.service.ts";
export { keepComponents } from "./components.service.ts";
export { purgeComponents } from "./components.store.ts";
export { previewRoute } from "./preview/preview.http.ts";
export { allowedIn, frameAround } from "./preview/standalone-page.ts";
export { requireComponent } from "./require-component.ts";
export { createReplyTaker } from "./take-from-reply.service.ts";
export { thinVersions } from "./thin.service.ts";
export { standaloneOf } from "./transfer/export.service.ts";
