import { choice, longText, starter, text } from "./starter.ts";

export const languages = starter({
  number: 2,
  subject: "Languages",
  title: "Words in a place: {{place}}, in {{language}}",
  description: "Ten words and one question, learnt by ear first and used in a place that the classroom becomes.",
  summary:
    "The classroom becomes {{place}}. Learners at {{level}} hear, sort and use ten words of {{language}}, and leave having asked and answered “{{question}}” with at least five people.",
  objectives: [
    "Understand ten words for {{place}} when they are said at natural speed",
    "Ask “{{question}}” and answer it without reading",
    "Keep a short exchange going when a word is missing",
  ],
  materials: [
    "A picture or an object for each of the ten words, without writing",
    "Word cards, one set for each pair",
    "Signs that turn corners of the room into parts of {{place}}",
    "A slip with two lines for each learner, for the end",
  ],
  sections: [
    {
      heading: "Arriving",
      minutes: 5,
      body: `
Greet at the door in {{language}}. Ask “{{question}}” of the first few, answering yourself with a gesture and “{{answer}}”. Do not translate; let the room work it out.

**Ask the class:** “Where are we? How do you know?” Accept any language. The guess is the hook, and it tells you who has met these words before.`,
    },
    {
      heading: "Ears before eyes",
      minutes: 12,
      body: `
These are the words:

{{words}}

1. **Say and show** each twice, with its article or whatever belongs to it. Nobody repeats yet.
2. **Point:** say a word, learners point. Then two words, in order. Then three.
3. **Choose:** “Is this … or …?” Learners answer with one word.
4. **Repeat:** only now, together, whispered, as a question, from the back row.
5. **Write:** show the spelling and let learners say what surprises them.

**Watch for:** reading with the sound rules of the first language. Cover the word, say it again, uncover only the part that misleads.`,
    },
    {
      heading: "Sort, argue, decide",
      minutes: 8,
      body: `
Pairs sort the cards into two groups of their own choosing and name the groups in {{language}} as well as they can. Neighbours guess the rule.

**Ask:** “Which card could be in both? Say why in one sentence.” Give the frame on the board: *… belongs here because …*

**A step easier:** six cards and pictures on the back. **A step further:** no pictures, and a third group.`,
    },
    {
      heading: "The exchange",
      minutes: 8,
      body: `
Model the exchange with one learner, then with another who makes it go wrong (a word forgotten, a price misheard). Write only this much on the board:

> **A:** {{question}}
>
> **B:** {{answer}}

Practise in rows, changing partners every minute: read it, look up and say it, say it with one thing changed, say it without the board.

**Likely misconception:** *every word has its twin in my language.* Take the question apart together: which word would you not have expected, and what does it do there?`,
    },
    {
      heading: "Being there",
      minutes: 12,
      body: `
Half the class stands at the signs, half visits; change after five minutes. Each visitor has a task slip: find out three things, come back with the answers. Rescue lines stay on the board: *Sorry? Slowly, please. How do you say …?*

Walk and listen. Note three good sentences and three to repair, without names.

**A step easier:** the slip has the question printed. **A step further:** something is sold out, too dear or in the wrong place, and has to be solved.`,
    },
    {
      heading: "Repair and leave",
      minutes: 5,
      body: `
Put the six sentences on the board, mixed. Pairs decide which stay and mend the rest.

**Check:** on the slip, without help: one word for {{place}} that is new to you, and the question with your own answer. Sort the slips tonight into *has it*, *nearly*, *again*: that is the first five minutes of next time.`,
    },
  ],
  narration: [
    { title: "Listen twice", text: "You are at {{place}}. Close your eyes. You will hear a question twice: {{question}}", section: 0 },
    { title: "The answer", text: "And somebody answers: {{answer}}", section: 3 },
  ],
  variables: [
    text("language", { label: "Language", default: "French" }),
    choice("level", { label: "Level", default: "A1", choices: ["A1", "A2", "B1"], help: "Of the Common European Framework" }),
    text("place", { label: "Place", default: "the market", help: "As it stands after “in” or “at”: the market, the station" }),
    text("question", { label: "The question", default: "C’est combien ?", help: "In the language that is learnt" }),
    text("answer", { label: "An answer to it", default: "Deux euros le kilo." }),
    longText("words", {
      label: "Ten words",
      default:
        "- la pomme\n- la poire\n- le pain\n- le fromage\n- l’œuf (m.)\n- la tomate\n- le poisson\n- le miel\n- le panier\n- la monnaie",
      help: "One to a line, each with its article",
    }),
  ],
});
