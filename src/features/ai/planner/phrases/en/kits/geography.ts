import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GEOGRAPHY: Kit = {
  hook: {
    you: "Show two photographs connected with {topic}, from two places or two times, without naming them.",
    they: "List what is the same and what is different, and guess where and when.",
  },
  discover: {
    you: "Give each group a map, a diagram and a set of figures on {topic}, and one question: where, and why there?",
    they: "Mark the places, look for a pattern, and write one guess about its cause.",
  },
  model: {
    you: "Draw what lies behind {topic} on the board, step by step with arrows, and tie each step to a place on the map.",
    they: "Copy the sketch, put the steps into words and correct their own guess.",
  },
  guided: {
    you: "Read one map and one diagram with the group: title, key, scale, highest, lowest, odd one out.",
    they: "Answer in pairs and point to the place that proves it.",
  },
  independent: {
    you: "Give each pair another place and ask how the people who live there are touched by {topic}.",
    they: "Make a fact card: sketch map, cause, effect on people, one thing that can be done.",
  },
  young: "Children build the place with sand, blocks or clay, and show on it what happens.",
  open: { ask: "Where could this be, and how can you tell?", expect: "clues from landscape, buildings, clothes or plants." },
  probe: { ask: "Why here and not somewhere else?", expect: "one natural and one human reason." },
  check: "Everyone marks three places on a blank map and writes a sentence with “because” about {topic} for one of them.",
  support: "A map with fewer layers, and the steps as picture cards to put in order.",
  stretch: "Compare two places and predict what each will look like in 30 years, with evidence.",
  homework: "Photograph or sketch something near home that has to do with {topic}, and explain it in five lines.",
  materials: ["Maps or atlases", "Two photographs for the opening", "Figures or diagrams, one set for each group", "Blank outline maps"],
  objectives: {
    remember: "locate three places that are connected with {topic}",
    understand: "explain {topic} with a simple sketch",
    apply: "read a map and a diagram to answer a question about {topic}",
    analyse: "explain why the effects differ between two places",
    evaluate: "weigh two measures for people who are affected and choose one with reasons",
    create: "make a fact card on {topic} for a place that is new to them",
  },
};
