import { longText, number, starter, text } from "./starter.ts";

export const mathematics = starter({
  number: 3,
  subject: "Mathematics",
  title: "Always, sometimes or never? {{topic}}",
  description: "A claim that many believe is voted on, tested with cases that matter, mended and proved.",
  summary:
    "The class meets the claim “{{claim}}”, commits to a view, looks for cases on purpose and leaves with a version of it that is always true.",
  objectives: [
    "Decide whether a claim is always, sometimes or never true, and give a reason",
    "Choose cases on purpose: ordinary, at the boundary, unusual",
    "Use one counterexample to refute a claim, and change the claim so that it holds",
  ],
  materials: [
    "Three cards for each pupil: always, sometimes, never",
    "Mini-whiteboards",
    "A recording sheet with three columns: case, what happens, what it tells us",
    "Number lines and counters for whoever wants to build a case",
  ],
  sections: [
    {
      heading: "Commit",
      minutes: 6,
      body: `
Write on the board and read aloud once:

> **{{claim}}**

One minute of silence. Everybody shows a card at the same moment and writes down *one* reason. Count the three columns and leave the numbers on the board until the end.

**Say:** “A view may change today. Changing it because of a case is what mathematicians do.” Do not yet tell who is right.`,
    },
    {
      heading: "A case that agrees, a case that does not",
      minutes: 9,
      body: `
Work through one case together:

> {{supports}}

**Ask:** “Does this prove the claim? How many such cases would?” Let the class find out that agreeing cases pile up without ever proving.

Then hand over:

> {{counterexample}}

Pairs decide on whiteboards what this does to the claim. Draw it as well as calculating it: a number line, an area, a bar.

**Likely misconception:** *one exception is just an exception.* Ask where else we would accept “always, apart from when it isn’t”.`,
    },
    {
      heading: "Hunt in groups",
      minutes: 15,
      body: `
Groups of {{group_size}}. Each group finds at least six cases and writes what each of them tells:

1. two ordinary ones,
2. two at a boundary, such as {{boundary}},
3. two that nobody else in the room will think of.

**Ask as you walk:** “Why did you choose that one? What would you have to see to change your mind? Where does it switch from true to false?”

**A step easier:** cards with ready cases to sort before making new ones. **A step further:** describe *all* the cases for which it is true, in words or with an inequality.`,
    },
    {
      heading: "Mend the claim",
      minutes: 10,
      body: `
Collect cases on a line at the board, true to one side and false to the other. Where is the border?

Each group now writes a version that is **always** true. Swap with another group: they have three minutes to break it. Mend again.

Compare two surviving versions. **Ask:** “Do they say the same? Which is more useful? Which could a younger pupil use?”`,
    },
    {
      heading: "Why it holds",
      minutes: 6,
      body: `
Take the strongest version and argue for it together, from the meaning of the operations and not from more cases. Write each step under the last and ask of each: “How do we know?”

Keep the argument for {{topic}} on the wall; it is worth more than the rule.`,
    },
    {
      heading: "Vote again",
      minutes: 4,
      body: `
Cards once more, then compare with the first count.

**Check**, on the way out: (1) Is the first claim always, sometimes or never true? (2) Give one case that decides it. (3) Write the version you trust. A right word with no case counts as *not yet*.`,
    },
  ],
  variables: [
    text("topic", { label: "Topic", default: "multiplying fractions and decimals" }),
    text("claim", {
      label: "The claim",
      default: "Multiplying makes a number bigger",
      help: "Something that many believe and that is not quite true",
    }),
    text("supports", { label: "A case that agrees", default: "8 × 3 = 24, and 24 is bigger than 8" }),
    longText("counterexample", { label: "A case that does not", default: "8 × ½ = 4, and 4 is smaller than 8" }),
    text("boundary", { label: "Cases at the boundary", default: "multiplying by 1, by 0 and by 0.99" }),
    number("group_size", { label: "Group size", default: "3", min: 2, max: 5 }),
  ],
});
