import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const HISTORY: Kit = {
  hook: {
    you: "Show one picture or object connected with {topic}, half covered; uncover it in three steps.",
    they: "Say at each step what they see, what they think it means, and what they would like to know.",
  },
  discover: {
    you: "Lay out four short sources on {topic} (a picture, a letter, a figure, a map) at four tables.",
    they: "Visit each for a few minutes and note who made it, when, and what it wants us to believe.",
  },
  model: {
    you: "Tell the story of {topic} in three scenes on a timeline: what came before, what happened, what came of it. Read one source aloud and question it as you read.",
    they: "Draw the timeline along and put a cause under one scene and a consequence under another.",
  },
  guided: {
    you: "Take one source on {topic} and question it with the group: who speaks, to whom, for what purpose, what is missing.",
    they: "Mark fact and opinion in two colours in pairs, then compare with another source on the same event.",
  },
  independent: {
    you: "Set the question: which cause or person mattered most in {topic}? Two sources must be used as evidence.",
    they: "Write a paragraph or prepare a one-minute speech: claim, two pieces of evidence, one objection.",
  },
  young: "Children put four pictures in order and act the story in small groups while you tell it.",
  open: {
    ask: "What does this tell us about the people of that time?",
    expect: "what is seen first, then careful guesses that begin with “perhaps”.",
  },
  probe: { ask: "Could it have gone another way? At which moment?", expect: "a turning point with a reason from the story." },
  check: "Exit ticket on {topic}: one cause, one consequence, and one source that can be trusted for it, with the reason.",
  support: "Shorter sources with difficult words explained, and a writing frame: “The main cause was … We know this from …”.",
  stretch: "Add a source that disagrees, and explain why the two differ.",
  homework: "Ask an older person or look in a local place for one trace of {topic} or of a change like it, and note it in five sentences.",
  materials: ["Four short sources, copied", "A picture or object for the opening", "Paper strip for a timeline"],
  objectives: {
    remember: "place the main events and people of {topic} in order",
    understand: "explain one cause and one consequence of {topic}",
    apply: "use a source to answer a question about {topic}",
    analyse: "tell fact from opinion in two sources and compare their views",
    evaluate: "judge which cause mattered most, with evidence",
    create: "write or speak a short argued account of {topic}",
  },
};
