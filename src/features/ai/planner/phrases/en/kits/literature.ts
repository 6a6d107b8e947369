import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LITERATURE: Kit = {
  hook: {
    you: "Read aloud one striking sentence or passage that goes with {topic}, twice, and stop before the end.",
    they: "Note the word that stays in the ear, and guess what comes next.",
  },
  discover: {
    you: "Give each group three short passages on {topic}, without names or titles.",
    they: "Put them in an order, underline what is alike, and give each a title.",
  },
  model: {
    you: "Read a passage on {topic} and think aloud: what I see, what puzzles me, which word does the work, what I take from it.",
    they: "Follow with a pencil, and mark the places where you stop.",
  },
  guided: {
    you: "Read the next passage together and ask about one sentence at a time: what does it say, how does it say it, why like that?",
    they: "Answer in pairs with a word from the text as evidence, then read the passage aloud as it should sound.",
  },
  independent: {
    you: "Offer two tasks on {topic}: explain a passage in a paragraph, or continue it in the same manner.",
    they: "Write for ten minutes, read it to a partner, and change one place for the better.",
  },
  young: "Children retell the story with pictures or puppets, and make up one new ending together.",
  open: { ask: "What kind of story or voice is this, and which word tells you?", expect: "a guess with a word from the text." },
  probe: {
    ask: "What is lost if we replace this word with an ordinary one?",
    expect: "tone, picture, sound or meaning; the text is the judge.",
  },
  check: "Everyone writes two sentences about {topic}: a claim about the text, and the quotation that supports it.",
  support: "A shorter passage with difficult words explained, and sentence starters: “The word … shows that …”.",
  stretch: "Rewrite the passage from another point of view and say what changed.",
  homework: "Read ten minutes further, or another short text on {topic}, and copy out the best sentence with the reason.",
  materials: ["Two or three short passages, copied with a wide margin", "Pencils in two colours", "A board for words worth keeping"],
  objectives: {
    remember: "name the main features of {topic}",
    understand: "say in their own words what a passage means",
    apply: "support a statement about a text with a quotation",
    analyse: "explain how words and form create an effect",
    evaluate: "compare two readings of a passage and defend one",
    create: "write a short text of their own that shows {topic}",
  },
};
