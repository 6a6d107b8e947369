import type { Phrases, Shared } from "#src/features/ai/planner/phrases/phrases.ts";

export const SHARED: Shared = {
  goal: {
    you: "Say the goal in one sentence and show a finished example of what learners will be able to do.",
    they: "Tell a neighbour the goal in their own words.",
  },
  recall: {
    you: "Ask three quick questions: one that everybody can answer, one from the last lesson, one that leads to today.",
    they: "Answer alone first, compare with a neighbour, then show by fingers or cards.",
  },
  feedback: {
    you: "Show two pieces of work, with permission, and name what works and the next step in each.",
    they: "Give a partner one “this works because …” and one “next, try …”, then improve one place in their own work.",
  },
  transfer: {
    you: "Name a situation outside the lesson and ask what they would do there with what they learnt.",
    they: "Write or tell one place where they will use it before the next lesson.",
  },
  pairs: "{n} learners make {pairs} pairs, or {groups} groups of up to four",
  pairsAndThree: "{n} learners make {pairs} pairs, one of them a three, or {groups} groups of up to four",
  discoverAsk: {
    ask: "What did you notice, and what surprised you?",
    expect: "observations before explanations; write their words on the board.",
  },
  goRound: { ask: "How do you know that this is right?", expect: "a reason or a check, not only a result." },
  goRoundMade: {
    ask: "What works already, and what will you change next?",
    expect: "one of each, named exactly: a place, a movement, a word.",
  },
  guidedCheck:
    "Before going on, everyone shows one answer or one try at the same moment. If fewer than four in five have it, do one more together.",
  closeAsk: {
    ask: "What is clear now that was not at the start, and what is still unclear?",
    expect: "one point of each; the unclear ones open the next lesson.",
  },
  young: {
    hookThey: "Look, touch or listen, then tell what they noticed.",
    goal: {
      you: "Say in one short sentence what everyone will try today, and show it.",
      they: "Say it together, once loudly and once in a whisper.",
    },
    recallThey: "Answer together with thumbs, steps to the left or right, or one word.",
    discoverThey: "Try it out in pairs for a few minutes, change one thing, and show what happened.",
    modelThey: "Watch, copy the movement or the word, and say together what comes next.",
    guided: {
      you: "Do it in small steps: first you say it and all do it, then all say it and you do it.",
      they: "Do each step at the same time as you, then once more with a partner.",
    },
    independentYou: "Show the task once without words. Sit with three or four children at a time and put words to what they do.",
    goRound: { ask: "Can you show me how you did it?", expect: "doing it again, with a few words; give the words that are missing." },
    check: "Each child shows it once, by doing, pointing or drawing. Thumbs up, middle or down for how it felt.",
    probe: { ask: "What comes next?", expect: "pointing, a gesture or one word; say the whole sentence for them." },
    understand: "tell something about {topic} in their own words",
    apply: "show in play or in a picture what they learnt about {topic}",
  },
  continued:
    "Go on where the last part stopped. Two learners show how far they are, everyone names a goal for this part, and the work continues.",
  languageLearners:
    "Six key words with pictures on the board, sentence starters (“I think …, because …”), and time to speak with a partner before speaking to all.",
  focus: {
    first: "the simplest cases of {topic}; nobody moves on before these are sure.",
    middle: "cases of {topic} with one difficulty more, and with less help than last time.",
    last: "mixed cases of {topic}, and one situation that is new to all.",
  },
  afterwards: {
    heading: "After the lesson",
    body: "Sort the results into “sure”, “nearly” and “not yet”, and begin the next lesson with the middle pile.",
  },
  recap: {
    heading: "Recap",
    body: "Without notes, pairs list what they remember from the last lesson; collect five points and mark the one that today builds on.",
  },
  exit: {
    heading: "Exit ticket",
    body: "On a slip, each learner answers one question from today and writes one of their own. Sort the slips into “sure”, “nearly” and “not yet” before the next lesson.",
  },
  break: { heading: "Break", body: "Stand up, open a window, drink. Leave the next task on the board for those who come back early." },
  lunch: { heading: "Lunch break", body: "Food and fresh air. Begin again with one question from the morning." },
};

export const GAMES: Phrases["games"] = {
  hook: "Hide the clue to the topic in a bag or behind a curtain of paper, and reveal it bit by bit until somebody guesses.",
  recall: "Quiz with corners: each corner of the room is an answer, and learners walk to theirs.",
  discover: "Detectives: every pair gets a case card, three clues to find and one wrong track to expose.",
  guided: "Two teams take turns; a team scores when any member, picked by lot, can explain the step.",
  independent: "Challenge cards with one, two or three stars: learners pick their own and trade when done.",
  check: "Answer from the spot: the ball goes round, and whoever holds it says one thing learnt. No repeats.",
};

export const TALK: Phrases["talk"] = {
  summary: "{facts}. {reason} {age}",
  closing:
    "I am the built-in planner, not an AI model: I lay out lessons by rule. To change this one, say “30 minutes”, “for 12-year-olds”, “use 5E” or “add homework”. If it suits you, choose “Make a lesson”.",
  playfulIntro: "Planned to be played: every main stage has a game, and mistakes are part of the fun.",
  playfulMaterial: "A soft ball, a bag and a set of challenge cards",
  soFar: "Noted so far: {known}.",
  ask: "Which topic should the lesson be about (for example, “{example}”)?",
  whoIAm: "I am the built-in planner, not an AI model: I lay out lessons by rule.",
  cannot: "I am the built-in planner, not an AI model, and I only lay out lessons, so I cannot answer that.",
  canChange:
    "I can change the topic, the age, the time, the structure (5E, Gagné, or I do/We do/You do), the level and the language (English, Spanish, French, German), or add homework. Say, for example, “make it 30 minutes”.",
  noTopicForDraft:
    "There is no topic in this conversation yet. Write what the lesson is about, for example “45-minute lesson on rhythm for 8-year-olds”, and make the lesson then.",
};
