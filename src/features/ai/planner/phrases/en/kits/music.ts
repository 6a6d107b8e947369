import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MUSIC: Kit = {
  hook: {
    you: "Clap a four-beat pattern without a word and let the group echo it; do three more, each a little harder. Then play 30 seconds of music in which {topic} can be heard.",
    they: "Echo by clapping, then listen with eyes closed and raise a hand when something changes.",
  },
  discover: {
    you: "Hand out percussion, or use bodies as instruments, and ask each pair to find three ways to show {topic} in sound.",
    they: "Try, compare, and keep the two best ideas to play to another pair.",
  },
  model: {
    you: "Perform a short example of {topic} twice: once slowly, saying aloud what you listen for, once in time.",
    they: "Tap a steady beat on the knee while listening, then say the steps back in order.",
  },
  guided: {
    you: "Lead the example in call and response, and drop your own part out as the group becomes sure.",
    they: "Perform it with body percussion (stamp, clap, click): first all together, then in two halves that take turns.",
  },
  independent: {
    you: "Set the task: a piece of four bars that uses {topic}. Give a signal for starting and for silence, and hear each group once.",
    they: "Make, rehearse and write down the piece in threes or fours, in signs of their own, then perform it.",
  },
  young: "In a circle, each child leads one short pattern with voice, hands or shaker, and everyone copies it.",
  open: { ask: "What did you hear that came back again?", expect: "a sound or a pattern in their own words; no term is needed yet." },
  probe: {
    ask: "What would change if we played it twice as fast?",
    expect: "what changes (mood, difficulty) and what stays (order, pattern).",
  },
  check: "Each group performs for ten seconds; listeners name one place where they hear {topic}.",
  support: "Fewer beats, a steady drum to follow, a picture card for each sound.",
  stretch: "Add a second part that fits against the first, or lead the group.",
  homework: "Find one piece of music in which you hear {topic}, and be ready to play or hum ten seconds of it.",
  materials: [
    "Hand percussion, or everyday objects that sound",
    "A loudspeaker and two short recordings",
    "Cards with patterns or picture signs",
  ],
  objectives: {
    remember: "recognise {topic} in a short piece of music",
    understand: "describe in their own words what they hear of {topic}",
    apply: "perform a short pattern in time that uses {topic}",
    analyse: "compare two pieces and say what use each makes of {topic}",
    evaluate: "judge a performance by two agreed criteria and give reasons",
    create: "make and perform a four-bar piece that uses {topic}",
  },
};
