export { ArchivedPage } from "#src/features/sessions/ui/ArchivedPage.tsx";
export { ComponentsPage } from "#src/features/components/ui/shelf/ComponentsPage.tsx";
export { DeletedPage } from "#src/features/sessions/ui/DeletedPage.tsx";
export { ProjectPage } from "#src/features/projects/ui/ProjectPage.tsx";
export { SearchPage } from "#src/features/search/ui/SearchPage.tsx";
