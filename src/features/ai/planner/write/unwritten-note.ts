import type { Brief } from "#src/features/ai/planner/brief.ts";
import { languageName } from "#src/features/ai/planner/understand/language-names.ts";

/** In English, since that is what the planner falls back to: why the answer is not in the language asked for. */
export function unwrittenNote({ unwritten }: Pick<Brief, "unwritten">): string {
  if (!unwritten) return "";
  return `The planner writes English, Spanish, French and German; a connected AI model would write ${languageName(unwritten, "en")}. This is in English.`;
}
