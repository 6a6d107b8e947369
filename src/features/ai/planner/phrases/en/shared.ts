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
  quiz: "Five short questions on slips: (1) name two words that belong to {topic}; (2) true or false, for a sentence that you say; (3) one task like the example; (4) find the mistake in an answer that you show; (5) where would this help outside the lesson? Swap the slips, mark them together, keep them.",
  openings: [
    {
      step: {
        you: "Say three sentences on {topic}, two true and one not, and write them up without telling which.",
        they: "Decide alone, agree in pairs, then show by fingers which one is not true.",
      },
      question: {
        ask: "Which of the three is not true, and what makes you think so?",
        expect: "a reason, also a wrong one; leave it open until the middle of the lesson.",
      },
    },
    {
      step: {
        you: "Put {topic} in the middle of the board and set a timer for two minutes.",
        they: "Write down everything they connect with it, compare in pairs and circle the two strongest ideas.",
      },
      question: {
        ask: "What do you know already, and what would you like to find out?",
        expect: "words that they really use; keep the board and come back to it at the end.",
      },
    },
  ],
  activities: [
    {
      you: "Set up four stations with one task on {topic} each: explain it, do it, find the mistake, make up your own. Ring a bell every few minutes.",
      they: "Move in groups of three or four, leave one result at each station and improve one that they find there.",
    },
    {
      you: "Ask each pair to prepare two minutes in which they teach {topic} to another pair, with one example and one question.",
      they: "Prepare, teach, listen, and note one thing that the other pair explained better.",
    },
  ],
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
    quiz: "Five sentences on {topic}, three true and two not: you say them, everyone answers at once with thumbs up or down, and one child says why.",
    activities: [
      "Four corners with one thing to do on {topic} in each: build, draw, act, sort. Groups change corners at the sound of a bell.",
      "One child shows a partner how it goes, with real things or a picture; then the partner shows it to the next.",
    ],
    understand: "tell something about {topic} in their own words",
    apply: "show in play or in a picture what they learnt about {topic}",
  },
  adult: {
    independent: {
      you: "In threes, work through a case of {topic} that one of them has met: one acts, one is the other side, one watches with two questions to answer. Change roles at your signal.",
      they: "Act the case, hear what the third one saw, and do the hardest minute again in another way.",
    },
    check:
      "Each person writes on a card when they will first use this, with whom, and how they will notice that it worked. Three cards are read out.",
    create: "plan where they will use {topic} next, and how they will notice that it worked",
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
    "I am the built-in planner, not an AI model: I lay out lessons by rule. To change this one, say “30 minutes”, “for 12-year-olds”, “another opening”, “too hard for them” or “add a quiz”. If it suits you, choose “Make a lesson”.",
  playfulIntro: "Planned to be played: every main stage has a game, and mistakes are part of the fun.",
  playfulMaterial: "A soft ball, a bag and a set of challenge cards",
  soFar: "Noted so far: {known}.",
  ask: "What should the lesson be about? A few words are enough, for example “{example}”, “{example}, Year 5” or “45 minutes on {example} for 9-year-olds”.",
  whoIAm: "I am the built-in planner, not an AI model: I lay out lessons by rule.",
  cannot: "I am the built-in planner, not an AI model, and I only lay out lessons, so I cannot answer that.",
  cannotChange: "I am the built-in planner, not an AI model: I know no rule for that, so the lesson stays as it is.",
  everyday: "everyday situations",
  changed: "Changed: {changes}",
  canChange:
    "I can change the topic (write “topic: volcanoes”), the age, the time (“add 10 minutes”), the structure (5E, Gagné, or I do/We do/You do; “fewer sections”), the opening, the main task, the level (“too hard for them”) and the language (English, Spanish, French, German), or add more practice, a quiz, games or homework.",
  noTopicForDraft:
    "There is no topic in this conversation yet. Write what the lesson is about, for example “45-minute lesson on rhythm for 8-year-olds”, and make the lesson then.",
};

export const CHANGES: Phrases["changes"] = {
  opening: "another opening",
  activity: "another main task",
  practice: "more time for practice, less for what you show",
  quiz: "a quiz at the end",
  compact: "fewer sections",
  easier: "an easier level",
  harder: "a more demanding level",
  playful: "games in the main stages",
};
