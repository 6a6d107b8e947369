/** The languages that the planner writes itself. */
export const WRITTEN = ["en", "es", "fr", "de"] as const;
export type Written = (typeof WRITTEN)[number];

export const SUBJECTS = [
  "music",
  "languages",
  "mathematics",
  "science",
  "physics",
  "chemistry",
  "biology",
  "history",
  "geography",
  "coding",
  "art",
  "sport",
  "literature",
  "civics",
  "economics",
  "philosophy",
  "general",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** 5E (Bybee 1987, 2006), gradual release (Fisher & Frey 2008), nine events of instruction (Gagné 1985). */
export const STRUCTURES = ["fiveE", "release", "gagne"] as const;
export type Structure = (typeof STRUCTURES)[number];

/** Up to 6 years, 7 to 10, 11 to 14, 15 to 18, above. */
export const BANDS = ["early", "primary", "lower", "upper", "adult"] as const;
export type Band = (typeof BANDS)[number];

export const LEVELS = ["beginner", "intermediate", "advanced"] as const;
export type Level = (typeof LEVELS)[number];

/** Learners named without a number. */
export const GROUPS = ["preschool", "children", "primary", "middle", "teens", "secondary", "students", "adults", "seniors"] as const;
export type Group = (typeof GROUPS)[number];

export type Learners =
  | { kind: "age"; from: number; to: number }
  /** A school year by its own name, such as "Year 9", "CE2" or "Klasse 7", with its usual ages. */
  | { kind: "school"; name: string; from: number; to: number }
  /** `named`: who they are, in the words of whoever asked, such as "managers". */
  | { kind: "group"; group: Group; named?: string };

/** What the talk asks for so far. `null` is "not said". */
export type Brief = {
  /** In the words of whoever asked: one line, not escaped. */
  topic: string | null;
  learners: Learners | null;
  level: Level | null;
  classSize: number | null;
  /** Of one lesson, as asked; `plan/shape-time.ts` brings it within limits. */
  minutes: number | null;
  lessons: number;
  subject: Subject;
  /** BCP 47 tag of the language that is taught, where the subject is a language. */
  taught: string | null;
  structure: Structure | null;
  language: Written;
  /** BCP 47 tag of a language that was asked for and that the planner does not write. */
  unwritten: string | null;
  homework: boolean;
  /** Asked for in words; otherwise the session's mode decides. */
  playful: boolean;
  /** How often another opening, or another main task, was asked for. */
  opening: number;
  activity: number;
  /** More time for what learners do without help. */
  practice: boolean;
  quiz: boolean;
  /** Fewer, longer sections. */
  compact: boolean;
  /** What was said about the class or the room and no rule can use, as it was written. */
  unplanned: readonly string[];
};
