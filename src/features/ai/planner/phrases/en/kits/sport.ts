import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SPORT: Kit = {
  hook: {
    you: "Warm up with a tag game on a marked field; stop it twice and add a rule that leads to {topic}.",
    they: "Run, dodge and free each other; feel the pulse after each round.",
  },
  discover: {
    you: "Set up four stations on {topic} with different equipment and one question each: which way works best?",
    they: "Try at least two ways at each station, and agree on a tip to leave for the next group.",
  },
  model: {
    you: "Show {topic} three times: whole, slowly with three cue words, whole again from the side. Say what keeps it safe.",
    they: "Say the cue words along and copy the movement on the spot.",
  },
  guided: {
    you: "Practise {topic} in pairs with short distances and slow tempo; correct one point at a time for all.",
    they: "Do ten tries, swap, and tell the partner which cue word was seen.",
  },
  independent: {
    you: "Open four stations on {topic}, from easy to demanding, three minutes each; then a small game in which it counts.",
    they: "Choose the level at each station, count good tries, and use the movement in the game.",
  },
  young: "Children move as animals through a small course, and show a partner the movement that they liked best.",
  open: { ask: "What helped you in the game: speed, eyes or teamwork?", expect: "one moment of the game and what helped in it." },
  probe: { ask: "What goes wrong most often, and what cures it?", expect: "a mistake and the matching cue word." },
  check: "Each learner shows {topic} once to a partner, who ticks the three cue words that were seen.",
  support: "Larger or softer equipment, shorter distance, more time, a partner who helps.",
  stretch: "Less space, the other hand or foot, or a defender; or lead a station.",
  homework: "Practise for five minutes on three days and note how many good tries out of ten.",
  materials: [
    "Cones or markers",
    "Equipment for each pair, in two sizes",
    "Station cards with cue words",
    "Whistle or agreed signal, first-aid kit",
  ],
  objectives: {
    remember: "name three cue words and the safety rules for {topic}",
    understand: "explain what makes the movement work",
    apply: "perform {topic} with control at a level that they chose",
    analyse: "watch a partner and find the point to improve",
    evaluate: "judge their own progress by counted tries and set a goal",
    create: "invent and lead a small game that uses {topic}",
  },
};
