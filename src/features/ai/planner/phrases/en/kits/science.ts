import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SCIENCE: Kit = {
  hook: {
    you: "Show one object, picture or short demonstration that has to do with {topic} and does not do what one expects. Explain nothing.",
    they: "Write or draw a prediction, “I think that … because …”, and compare it with a neighbour’s.",
  },
  discover: {
    you: "Set out the material and one question about {topic} that can be tested or observed. Go round and ask; give no answers.",
    they: "Predict, test or observe, and record in a table or labelled drawing, in threes: one handles, one measures, one writes.",
  },
  model: {
    you: "Collect the findings in one table, draw the idea behind {topic} as a simple diagram, and add the terms to what learners have said.",
    they: "Label their own drawing with the new terms and correct their prediction in another colour.",
  },
  guided: {
    you: "Plan a fair test about {topic} with the group: what changes, what stays the same, what is measured.",
    they: "Complete the plan in pairs, run it once and compare the results.",
  },
  independent: {
    you: "Give a new case of {topic} from everyday life that the explanation should cover.",
    they: "Explain the new case in pairs with a labelled diagram: claim, evidence, reason.",
  },
  young: "Children sort objects or pictures into “does” and “does not”, then draw what they saw happen.",
  open: {
    ask: "What will happen, and what makes you think so?",
    expect: "predictions with a reason from experience; wrong ones are useful, so keep them.",
  },
  probe: { ask: "Which of our observations supports this explanation?", expect: "one observation, named exactly, and how it fits." },
  check: "Everyone draws the idea from memory with three labels and one arrow, and finishes the sentence “It happens because …”.",
  support: "A drawing with the labels given, and steps of the test as pictures.",
  stretch: "Design a test that could prove the explanation wrong, and predict its result.",
  homework: "Find one example of {topic} at home or outside, draw it and explain it in three sentences.",
  materials: [
    "Material for the demonstration",
    "A tray of test material for each group of three",
    "Observation sheet with a table and room to draw",
  ],
  objectives: {
    remember: "name the main parts or steps of {topic}",
    understand: "explain {topic} with a labelled drawing",
    apply: "predict what happens in a new case and test the prediction",
    analyse: "tell observation from explanation in their own results",
    evaluate: "judge whether the evidence supports a claim about {topic}",
    create: "plan a fair test for a question of their own about {topic}",
  },
};

export const PHYSICS: Kit = {
  ...SCIENCE,
  discover: {
    you: "Set out simple apparatus and one question about {topic}: which quantity changes when we change another? Give no answers.",
    they: "Change one quantity at a time, measure three times, and plot or list the results in threes.",
  },
  probe: { ask: "What would double if we doubled this?", expect: "a quantity and a reason from the results, not from memory." },
  materials: ["Simple apparatus for each group of three", "Rulers, stopwatch or meter", "Graph paper or a results table"],
};

export const CHEMISTRY: Kit = {
  ...SCIENCE,
  discover: {
    you: "Set out safe samples and one question about {topic}. Goggles on; show how to smell, pour and stop.",
    they: "Test each sample, and record colour, state and change in a table before giving any reason.",
  },
  probe: {
    ask: "What do we see, and what do the particles do?",
    expect: "two separate answers: one for what is visible, one for the particles.",
  },
  materials: ["Safe samples in labelled cups", "Goggles and wipes", "Model kit or coloured counters for particles", "Results table"],
};

export const BIOLOGY: Kit = {
  ...SCIENCE,
  hook: {
    you: "Show one specimen, picture or sound connected with {topic}, and keep its most telling part covered.",
    they: "Draw or describe what must be under the cover, and say why.",
  },
  open: {
    ask: "What is under the cover, and what makes you think so?",
    expect: "guesses with a reason from what can be seen; keep the wrong ones too.",
  },
  discover: {
    you: "Give each group a specimen, a picture series or a microscope image of {topic} and one question: what is each part good for?",
    they: "Observe for two silent minutes, draw large and exactly, then match structure and task.",
  },
  probe: { ask: "What would happen to the whole if this part failed?", expect: "a chain of at least two steps." },
  materials: ["Specimens, models or picture series", "Magnifying glasses or microscope images", "Drawing paper and pencils"],
};
