import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MATHEMATICS: Kit = {
  hook: {
    you: "Put one worked solution on {topic} on the board with a mistake in it, and say nothing for a minute.",
    they: "Look alone, then agree with a neighbour where it goes wrong.",
  },
  discover: {
    you: "Give each pair counters, strips or squared paper and one problem on {topic} with more than one way to solve it.",
    they: "Solve it in two ways and draw what they did.",
  },
  model: {
    you: "Work one example on {topic} step by step: say why before each step, and draw it beside the symbols. Then a second one, faster.",
    they: "Watch with pens down during the first; copy the second and mark the step that matters most.",
  },
  guided: {
    you: "Put up three problems on {topic}, each with one step less filled in than the one before.",
    they: "Solve on mini whiteboards and hold them up at the signal; a pair with different results explains both.",
  },
  independent: {
    you: "Give six problems on {topic}: two like the example, two with a twist, two in words. Mark the first two at once.",
    they: "Work alone for the first two, then choose; check each result by a second way or by an estimate.",
  },
  young: "In pairs, one child builds or lays out the example with counters and the other says it in numbers; then they swap.",
  open: {
    ask: "Where does it go wrong, and what was the person thinking?",
    expect: "the place and a possible reason; a right result alone is not the point.",
  },
  probe: { ask: "Which step could we not leave out, and why?", expect: "the step that carries the idea, with a reason or a drawing." },
  check: "Exit ticket: one problem on {topic} and one sentence, “I check it by …”. Collect and sort into three piles.",
  support: "Smaller numbers, counters or a drawing, and the worked example with a gap to fill.",
  stretch: "Write a problem on {topic} whose result is given, or show that a rule always works.",
  homework: "Four problems on {topic}: two to practise, one from an earlier lesson, one of your own with its solution.",
  materials: [
    "Mini whiteboards or sheets in plastic covers",
    "Counters, strips or squared paper",
    "Problem cards in three steps of difficulty",
  ],
  objectives: {
    remember: "name the terms and steps that belong to {topic}",
    understand: "explain with a drawing why the steps work",
    apply: "solve problems on {topic} and check the results",
    analyse: "find and explain a mistake in a worked solution",
    evaluate: "compare two ways of solving and say which suits the problem better",
    create: "write a problem on {topic} with its solution",
  },
};
