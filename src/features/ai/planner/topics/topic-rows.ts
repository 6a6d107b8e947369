import type { Subject } from "#src/features/ai/planner/brief.ts";

/**
 * Topics that lessons are often about, one a line: English | Spanish | French | German. After `/` stand other names;
 * those with `~` are understood but not written.
 */
export type TopicRows = Partial<Record<Subject, string>>;
