import { longText, number, starter, text } from "./starter.ts";

export const science = starter({
  number: 4,
  subject: "Science",
  title: "Experiment before formula: {{phenomenon}}",
  description: "Groups predict, plan a fair test, measure and draw the graph; the formula comes last, as a name for what they saw.",
  summary:
    "In groups of {{group_size}}, the class finds out how {{output}} depends on {{input}}, before it meets the formula. It finishes with a graph, a sentence about the pattern and a judgement of how far to trust them.",
  objectives: [
    "Turn a question about {{phenomenon}} into a test in which one thing changes",
    "Measure {{output}} repeatedly and say how far the readings spread",
    "Draw a graph with a line of best fit and describe its shape in words",
    "Tell a pattern that was measured from an explanation of it",
  ],
  materials: [
    "For each group: {{apparatus}}",
    "Graph paper or a shared sheet, prepared with the axes unlabelled",
    "A sealed envelope on the board with the formula inside",
  ],
  sections: [
    {
      heading: "Watch, say nothing",
      minutes: 5,
      body: `
Show {{phenomenon}} once, in silence. Show it again with {{input}} clearly different. Everybody writes one thing seen and one thing wondered.

**Ask:** “What was different? What stayed the same? What would you have to measure to be sure?” Keep seeing and explaining in two columns on the board.`,
    },
    {
      heading: "Predict",
      minutes: 7,
      body: `
“If {{input}} doubles, what happens to {{output}}?” Four corners of the room: *doubles*, *grows, but less than double*, *stays the same*, *falls*. Everybody goes to one and tells the person next to them why.

Sketch the four graphs beside the corners.

**Likely misconception:** *more always gives more, in step.* Do not correct it now; it is what the measurement is for.`,
    },
    {
      heading: "Plan a fair test",
      minutes: 8,
      body: `
Each group fills three lines:

- We change: {{input}}
- We measure: {{output}}
- We keep the same: at least three things, by name

Then decide: how many values, over what range, how often each? **Ask:** “How would you know if you had measured badly?” Sign a plan only when it has at least five values and three readings of each.

**Safety:** {{safety}}`,
    },
    {
      heading: "Measure",
      minutes: 20,
      body: `
One pupil works the apparatus, one reads, one writes; change roles at every value. Write every reading, also the odd ones, and mark what went wrong beside it.

**Ask as you walk:** “Read that again. How far apart are your three? What is the smallest difference you could notice?”

**A step easier:** a table with the values chosen and one row filled in. **A step further:** a value outside the others’ range, to test the pattern where nobody has looked.

Two minutes before the end, every group puts its means into the class table.`,
    },
    {
      heading: "What the graph says",
      minutes: 12,
      body: `
Plot the means with bars for the spread, {{input}} along the bottom. Draw a line or curve that passes the bars, not the points.

**Ask:** “Straight or curved? Through zero, and should it be? Which point do you trust least?” Each group writes one sentence that begins *When {{input}} …*

**Watch for:** joining dot to dot. Lay a second group’s points over the first: the zigzags differ, the shape does not.`,
    },
    {
      heading: "Open the envelope",
      minutes: 8,
      body: `
Read the formula and find in it each part of the sentences. What does it say that our graph could not? What does our graph say about real apparatus that the formula leaves out?

**Check:** alone, on a slip: (1) the pattern in one sentence; (2) one reason why two groups got different numbers; (3) {{output}} for a value that nobody measured, with how sure you are. Return to the four corners: who would move now?`,
    },
  ],
  narration: [
    { title: "Before the demonstration", text: "Watch twice. Say nothing yet. Write down what you see, not what you know.", section: 0 },
    { title: "Before the envelope", text: "You have measured it yourselves. Now see how somebody wrote it down in one line.", section: 5 },
  ],
  variables: [
    text("phenomenon", { label: "Phenomenon", default: "the swing of a pendulum", help: "What the class will see" }),
    text("input", { label: "What is changed", default: "the length of the string" }),
    text("output", { label: "What is measured", default: "the time for ten swings" }),
    number("group_size", { label: "Group size", default: "3", min: 2, max: 5 }),
    longText("apparatus", { label: "Apparatus", default: "A stand and clamp, a metre of string, a bob, a ruler, a stopwatch" }),
    longText("safety", {
      label: "Safety",
      default: "Clamp the stand to the bench. Small angles only, and nobody’s face in the plane of the swing.",
    }),
  ],
});
