import { choice, day, longText, starter, text } from "./starter.ts";

export const history = starter({
  number: 5,
  subject: "History",
  title: "Source and counter-source: {{event}}",
  description: "Two sources that disagree, read for who is speaking and to whom, and a claim that the evidence can carry.",
  summary:
    "{{class}} read two sources on {{event}} against each other and use them to answer: “{{question}}” They learn that a source with a purpose is evidence too.",
  objectives: [
    "Tell what a source says from what it lets us infer",
    "Explain how author, moment and audience shape a source",
    "Write a claim about {{event}} as strong as the evidence, and no stronger",
  ],
  materials: [
    "Both sources on one sheet with wide margins, without a word about which is “better”",
    "Pens in two colours for each pair",
    "A line on the floor or wall, from “certain” to “cannot say”",
    "A date strip on which {{day}} is marked",
  ],
  sections: [
    {
      heading: "Before the sources",
      minutes: 6,
      body: `
Put {{day}} on the date strip and ask what the class already knows of {{event}}. Three columns: *we know*, *we have heard*, *we made that up from films*.

Write the question where it stays all lesson:

> **{{question}}**

Everybody stands on the line, *certain* to *cannot say*. Remember where.`,
    },
    {
      heading: "The first source",
      minutes: 11,
      body: `
> {{source_a}}

Read it aloud once without stopping. Then in pairs, two colours: underline what it **says** in one, write in the margin what we can **infer** in the other.

**Ask:** “Where was this person standing? What could they not see? Which word would you not have chosen?”

**Likely misconception:** *an eyewitness is right.* Ask two pupils to describe the same thirty seconds of this morning.`,
    },
    {
      heading: "The second source",
      minutes: 11,
      body: `
> {{source_b}}

Same two colours. Then draw three lines between the sheets: where they agree, where they differ, where one is silent.

**Ask:** “Who was meant to read this? What did the author want the reader to do or feel afterwards?”

**Likely misconception:** *biased means useless.* Ask: “What is this source excellent evidence **for**?” A notice that calms people tells us that somebody thought they needed calming.

**A step easier:** the extract in three numbered parts, hard words explained beside it. **A step further:** what third source would you look for, where, and what would change your mind?`,
    },
    {
      heading: "What can be claimed",
      minutes: 12,
      body: `
Give four sentence starters of rising strength: *It is possible that …*, *The sources suggest …*, *Both sources show …*, *We can be sure that …*

Pairs write one claim for each that the sources can carry, with words quoted for it. Read some aloud; the class asks only “How do you know?” A claim without a quotation moves one step down.

Back to the line on the floor: move, and say which words moved you.`,
    },
    {
      heading: "One paragraph",
      minutes: 12,
      body: `
Alone: answer “{{question}}” in one paragraph. It needs a claim, a quotation from each source, a sentence on who is speaking to whom, and what remains unknown.

**Check while reading:** is the quotation *used* or only placed? Is the author’s purpose turned into evidence? Mark only these two, with a line in the margin; the pupil mends one of them before handing in.

**A step easier:** begin from *Although … says “…”, … says “…”, because …* **A step further:** answer as one of the two authors would have, then as yourself.`,
    },
    {
      heading: "What we would still ask",
      minutes: 3,
      body: `
Each pupil ends with one question that neither source can answer. Sort them by *could be found out* and *lost*. The first pile begins the next lesson.`,
    },
  ],
  narration: [
    { title: "The first voice", text: "{{source_a}}", section: 1 },
    { title: "The second voice", text: "{{source_b}}", section: 2 },
  ],
  variables: [
    text("event", { label: "Event", default: "the Great Fire of London" }),
    day("day", { label: "When it began", default: "1666-09-02" }),
    choice("class", { label: "Class", default: "Year 8", choices: ["Year 6", "Year 7", "Year 8", "Year 9", "Year 10"] }),
    text("question", {
      label: "The question",
      default: "Did those in charge do what they could?",
      help: "One that both sources bear on and neither settles",
    }),
    longText("source_a", {
      label: "First source",
      default:
        "Samuel Pepys, an official of the navy, in his private diary on the first day: “So I down to the water-side, and there got a boat and through bridge, and there saw a lamentable fire.”",
      help: "Who, where and when, then the words themselves",
    }),
    longText("source_b", {
      label: "Second source",
      default:
        "The London Gazette, the government’s newspaper, a week later: “The ordinary course of this Paper having been interrupted by a Sad and Lamentable Accident of Fire lately hapned in the City of London: It hath been thought fit for satisfying the minds of so many of His Majesties good Subjects … to give this short, but true Accompt of it.”",
      help: "One that was meant for other readers",
    }),
  ],
});
