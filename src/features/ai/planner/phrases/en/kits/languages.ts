import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LANGUAGES: Kit = {
  hook: {
    you: "Act out a 30-second scene about {topic} in the new language, with objects and gestures and without translating.",
    they: "Guess what it is about, and catch two words that they heard more than once.",
  },
  discover: {
    you: "Give each pair six short sentences about {topic} in the new language, cut into strips, with pictures.",
    they: "Match strips and pictures, then look for what the sentences have in common.",
  },
  model: {
    you: "Say six key words or phrases for {topic} with picture and gesture, three times each; then show the sentence pattern with one part in colour.",
    they: "Repeat in chorus, in rows, then one by one; point to the picture that you name.",
  },
  guided: {
    you: "Build a short dialogue on the board with the group, line by line; rub out one word after each round.",
    they: "Say the dialogue in two halves of the room, then in pairs, filling in the missing words from memory.",
  },
  independent: {
    you: "Give each pair two different role cards about {topic}, so that each must ask to get what is missing. Note errors; do not interrupt.",
    they: "Play the dialogue, swap roles, then play it with a new partner and without cards.",
  },
  young: "Sing or chant the words with gestures, then play “touch the picture” in pairs, one child calling and one touching.",
  open: {
    ask: "Which words did you understand, and what helped you?",
    expect: "single words, gestures, words that look or sound like their own.",
  },
  probe: {
    ask: "Which part of the sentence changes when I speak about somebody else?",
    expect: "the changed word or ending; a correct new sentence is enough.",
  },
  check:
    "Each learner answers one question about {topic} in a full sentence at the door. Right, nearly, not yet: three columns in your list.",
  support: "Sentence starters and a picture for each word; the dialogue with only two gaps.",
  stretch: "Add a problem to the dialogue (it is sold out, you misheard) and solve it in the new language.",
  homework: "Record yourself for one minute about {topic}, listen, and record it again better.",
  materials: [
    "Picture cards for six key words",
    "Role cards, two for each pair",
    "Sentence strips, cut up",
    "A board with room for a dialogue",
  ],
  objectives: {
    remember: "name six key words or phrases for {topic} in the new language",
    understand: "follow a short conversation about {topic} and say what it is about",
    apply: "ask and answer three questions about {topic} in full sentences",
    analyse: "explain how the sentence pattern changes with person or time",
    evaluate: "compare two answers and say which fits the situation better, and why",
    create: "make up and perform a short dialogue about {topic}",
  },
};
