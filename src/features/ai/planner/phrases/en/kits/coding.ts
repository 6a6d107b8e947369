import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CODING: Kit = {
  hook: {
    you: "Play the computer: do exactly what learners say to reach the door or draw a square, and nothing that they only meant.",
    they: "Give instructions, see them go wrong, and repair them.",
  },
  discover: {
    you: "Hand out a short working program that uses {topic}, without explaining it.",
    they: "Predict on paper what it does, run it, change one value at a time and note each effect.",
  },
  model: {
    you: "Write a small program on {topic} live: say what you want, type, run, read the error aloud, repair. Leave one mistake in on purpose.",
    they: "Call out the next line before you type it, and find the mistake.",
  },
  guided: {
    you: "Show a program that uses {topic} and go through predict, run, change: first the output, then one line, then two.",
    they: "Work in pairs, one drives and one navigates; swap at the signal.",
  },
  independent: {
    you: "Set a small task with {topic} and three levels: change it, extend it, make your own. Ask before you help: what did you expect, what did it do?",
    they: "Plan in words, write, test with two inputs, and let another pair try it.",
  },
  young: "Children lay arrow cards for a partner, who walks the route as a robot; they repair the route until it works.",
  open: { ask: "What did the computer do differently from what you meant?", expect: "the missing, wrong or ambiguous instruction." },
  probe: { ask: "What will happen if we change this one line?", expect: "a prediction with the reason, before it is run." },
  check: "Everyone predicts the output of six lines that use {topic}, on paper; then it is run. Note who was right and why.",
  support: "A program with gaps or blocks to reorder, and a card with the commands.",
  stretch: "Write it shorter, or make it survive wrong input, and explain the gain.",
  homework: "Change the program from the lesson in one way of your own and write down what you tested.",
  materials: [
    "A computer or tablet for each pair, with the programming environment open",
    "A starter program, and one with a mistake",
    "Paper for predictions",
  ],
  objectives: {
    remember: "say what one can do with {topic} in a program",
    understand: "predict and explain what a short program with {topic} does",
    apply: "write and test a small program that uses {topic}",
    analyse: "find and repair a mistake by reading, testing and narrowing down",
    evaluate: "compare two programs for the same task and give reasons for one",
    create: "make a program of their own that uses {topic}",
  },
};
