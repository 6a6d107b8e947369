import type { Tidied } from "#src/server/maintenance.ts";

const WORDS: Record<keyof Tidied, [one: string, many: string]> = {
  conversations: ["conversation, deleted 30 days ago or earlier", "conversations, deleted 30 days ago or earlier"],
  components: ["component, deleted 30 days ago or earlier", "components, deleted 30 days ago or earlier"],
  lessons: ["lesson, deleted 30 days ago or earlier", "lessons, deleted 30 days ago or earlier"],
  templates: ["template, deleted 30 days ago or earlier", "templates, deleted 30 days ago or earlier"],
  attachments: ["attachment that nothing refers to", "attachments that nothing refers to"],
  files: ["file that nothing refers to", "files that nothing refers to"],
  revisions: ["autosave older than a day: one for every 5 minutes stays", "autosaves older than a day: one for every 5 minutes stays"],
  versions: [
    "save of a component, older than a day: one for every 10 minutes stays",
    "saves of components, older than a day: one for every 10 minutes stays",
  ],
  events: ["note of a change, a week old", "notes of changes, a week old"],
  keys: ["note of a request that was answered, 30 days old", "notes of requests that were answered, 30 days old"],
};

/** What went, one line each; what there was nothing of is not named. */
export function tidiedWords(tidied: Tidied): string {
  const names = (Object.keys(WORDS) as (keyof Tidied)[]).filter((name) => tidied[name] > 0);
  if (names.length === 0) return "Tidied up. There was nothing to remove.";
  const lines = names.map((name) => `  ${tidied[name].toLocaleString("en")} ${WORDS[name][tidied[name] === 1 ? 0 : 1]}`);
  return ["Tidied up. Removed for good:", ...lines].join("\n");
}
