import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STRUCTURES: Phrases["structures"] = {
  fiveE: "5E (Engage, Explore, Explain, Elaborate, Evaluate)",
  release: "I do, We do, You do",
  gagne: "Gagné’s nine events of instruction",
};

export const REASONS: Phrases["reasons"] = {
  asked: "You asked for this structure.",
  inquiry: "Chosen because a phenomenon is understood best by those who meet it before it is explained.",
  skill: "Chosen because a skill grows when it is shown, then shared, then done alone.",
  knowledge: "Chosen because new knowledge holds when it is tied to what learners know and used at once.",
  young: "Chosen because young children learn in short turns: watch, do it together, try it alone.",
  long: "Chosen because a long session for adults needs clear stages, practice and feedback.",
};

export const NOTES: Phrases["notes"] = {
  assumedMinutes: "No duration was given, so this takes {minutes} minutes.",
  tooShort: "The planner lays out lessons of 5 minutes and more, so this takes 5.",
  tooLong: "The planner lays out lessons of up to 480 minutes, so this takes 480.",
  tooManyLessons: "The planner lays out up to 12 lessons and 24 hours at a time, so this is {lessons} of them.",
  unplanned: "You also wrote: “{facts}”. No rule of mine covers that, so adapt the tasks and the materials to it.",
  assumedTopic: "Only the language was named, so this is about everyday situations; name a topic to change that.",
  assumedAge: "No age was given, so this is for 11- to 14-year-olds.",
};

export const BANDS: Phrases["bands"] = {
  early: "Change what bodies do every 6 to 8 minutes. Read everything aloud; answers are shown, drawn or told, never written.",
  primary: "Give one instruction at a time and show it. Keep your own talk under 7 minutes; let hands do something in every stage.",
  lower:
    "Keep your own talk under 10 minutes. Give a role to everyone in a group, and let them try before they are asked in front of the class.",
  upper: "Give reasons for each step, let learners choose between two tasks where you can, and ask for evidence behind every answer.",
  adult: "Start from their own experience, say what each step is good for, and leave room for cases from their work or life.",
};
