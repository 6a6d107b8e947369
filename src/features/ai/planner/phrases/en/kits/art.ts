import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const ART: Kit = {
  hook: {
    you: "Show one work that has to do with {topic} and stay silent for a minute.",
    they: "Look, then draw the three main lines or shapes from memory.",
  },
  discover: {
    you: "Put out the material and give ten small squares of paper each: try out {topic} in ten different ways.",
    they: "Try quickly, without rubbing out, and circle the two squares that surprised them.",
  },
  model: {
    you: "Show the technique for {topic} slowly under the camera or in the middle of a circle; make a mistake and rescue it.",
    they: "Watch the hands, and name the steps while you repeat them.",
  },
  guided: {
    you: "Do one step at a time on {topic} with the group; stop after each so that all can look round.",
    they: "Do each step on a trial sheet, hold it at arm’s length and change one thing.",
  },
  independent: {
    you: "Set the task with one limit (two colours, one line, only paper) and one freedom. Go round and ask about choices.",
    they: "Sketch two ideas on {topic}, choose one, carry it out, and give it a title.",
  },
  young: "Children try the material with hands, sponges and brushes on large paper, then tell what they see in it.",
  open: {
    ask: "Where does your eye go first, and what leads it there?",
    expect: "place, colour, contrast, size; any answer with a reason.",
  },
  probe: {
    ask: "What would change if I used the opposite colour or line here?",
    expect: "an effect (mood, weight, distance), not only likes and dislikes.",
  },
  check: "Gallery walk: each learner leaves one note on two works: “I see {topic} in …”, and keeps a sentence about their own.",
  support: "A template or a started sheet, bigger formats, one colour less.",
  stretch: "Make a second version that says the opposite with the same means.",
  homework: "Find {topic} in a picture, a building or a thing at home; sketch it and name the means.",
  materials: [
    "Paper for trials and for the work",
    "Paint, pencils or collage material",
    "One work of art, large enough for all to see",
    "Cloths, water, cover for tables",
  ],
  objectives: {
    remember: "name the material and the steps used for {topic}",
    understand: "describe the effect of {topic} in a picture or object",
    apply: "use a technique for {topic} in a trial of their own",
    analyse: "compare two works and the means that they use",
    evaluate: "judge their own work by two agreed criteria and name the next step",
    create: "plan and make a work of their own on {topic}",
  },
};
