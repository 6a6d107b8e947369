import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GENERAL: Kit = {
  hook: {
    you: "Put one object, picture or surprising figure about {topic} in the middle and wait.",
    they: "Note one thing they see, one they think and one they wonder.",
  },
  discover: {
    you: "Set up three tables on {topic}: something to look at, something to try, something to read or hear.",
    they: "Spend equal time at each, and note one finding and one question per table.",
  },
  model: {
    you: "Explain {topic} in three points, each with one example and one picture; after each point stop for ten seconds.",
    they: "Note one word for each point, and tell the point to a neighbour in the pause.",
  },
  guided: {
    you: "Work through one real case of {topic} with the group, and ask for the next step before you show it.",
    they: "Suggest the step in pairs, give the reason, and complete a second case with less help.",
  },
  independent: {
    you: "Give a task that calls for {topic}: a plan, a poster, a demonstration or a case to solve. Say how you will know that it is good.",
    they: "Choose the form, work in pairs, and test the result on another pair.",
  },
  young: "Children play a small scene about {topic}, draw the part that mattered most, and tell about the picture.",
  open: {
    ask: "What do you already know about this, and from where?",
    expect: "experience and half-knowledge; collect it under “know” and “want to know”.",
  },
  probe: {
    ask: "How would you explain this to somebody who missed the lesson?",
    expect: "the main point in one or two plain sentences with an example.",
  },
  check: "Exit ticket: three points about {topic}, one example of their own, one open question.",
  support: "Steps on cards, a finished example to look at, and a partner to start with.",
  stretch: "Teach one point to another group, or find a case where it does not hold.",
  homework: "Explain {topic} to somebody at home in two minutes, and note the question that they asked.",
  materials: ["An object or picture for the opening", "Task cards", "Large paper and pens"],
  objectives: {
    remember: "name three important points about {topic}",
    understand: "explain {topic} in their own words with an example",
    apply: "use what they know about {topic} in a real case",
    analyse: "take a case of {topic} apart and say how its parts work together",
    evaluate: "judge two solutions by agreed criteria and choose one",
    create: "make something that helps others to understand {topic}",
  },
};
