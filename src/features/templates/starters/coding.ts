import { choice, longText, number, starter, text } from "./starter.ts";

export const coding = starter({
  number: 6,
  subject: "Coding",
  title: "Predict, run, change: {{concept}} in {{language}}",
  description: "Pairs predict what a short program does before they run it, take it apart, change it, then make their own.",
  summary:
    "The class meets {{concept}} by reading before writing: predict, run, investigate, change, make. Every pair has a program of its own that runs at the end.",
  objectives: [
    "Predict what a program of up to ten lines prints, line by line",
    "Explain {{concept}} with a trace table and in one’s own words",
    "Change a working program in small steps, running it after each",
    "Find a mistake by comparing what was expected with what happened",
  ],
  materials: [
    "A computer with {{language}} for each pair",
    "The program on paper, with room for a trace table",
    "The broken program as a file",
    "Three cards for each pair: green “going”, yellow “thinking”, red “stuck, and we have tried …”",
  ],
  sections: [
    {
      heading: "Predict on paper",
      minutes: 8,
      body: `
Lids closed. This is the program:

\`\`\`
{{program}}
\`\`\`

Alone, two minutes: write exactly what it prints. Then compare with a partner and agree on one answer. Collect three different predictions on the board, without judging.

**Ask:** “Which line did you read most often? Which could you not do without?”

**Likely misconception:** *the computer does what I mean.* Have one pupil be the computer, reading one line at a time with values on sticky notes; the notes are replaced, never added to.`,
    },
    {
      heading: "Run and compare",
      minutes: 6,
      body: `
Type it, do not paste it; mistakes in typing are the first lesson in reading messages. Run. Put prediction and result side by side and mark the **first** line in which they differ.

**Say:** “A wrong prediction is worth more than a right one, if you can say which belief was behind it.”`,
    },
    {
      heading: "Take it apart",
      minutes: 12,
      body: `
Fill a trace table: a row for each step, a column for each name. Then answer by changing *one* thing, predicting first, running after:

1. What if the first value is different?
2. What if two lines change places?
3. What if a line is indented otherwise, or moved out of its block?
4. What is the smallest change that makes it print only its last line?

Pairs swap keyboard and trace table every four minutes. **Ask:** “Show me the row in which that happens.”`,
    },
    {
      heading: "Mend a broken one",
      minutes: 8,
      body: `
\`\`\`
{{broken}}
\`\`\`

It should do this: {{should}} It does not. Before touching it, each pair writes: *We expected … We got … So we look at line …*

**A step easier:** say which line. **A step further:** write a second broken version with a different mistake for your neighbours.

**Watch for:** changing several things at once until it works. Undo, one change, run.`,
    },
    {
      heading: "Make your own",
      minutes: 18,
      body: `
Write a program of your own that uses {{concept}}. Ideas: a countdown with a surprise, a times table for a number that is asked for, a savings account, a pattern of stars.

Rules: run it at least every {{minutes_between_runs}} minutes; keep the last version that worked; a comment says what it is for.

**A step easier:** change three things in the first program so that it tells a different story. **A step further:** let the user decide how long it goes on, and deal with an answer that makes no sense.`,
    },
    {
      heading: "Walk and explain",
      minutes: 8,
      body: `
Leave programs open and walk. At each stop: predict, run, tell the author one thing.

**Check**, on paper: here is the first program with one line changed. What does it print now, and which row of the trace table is the first to differ? Whoever has the right output and the wrong row has guessed; sit with them first next time.`,
    },
  ],
  variables: [
    text("concept", { label: "Concept", default: "a loop that keeps a total" }),
    choice("language", { label: "Language", default: "Python", choices: ["Python", "JavaScript", "Java", "Scratch"] }),
    longText("program", {
      label: "The program",
      default: "total = 0\nfor n in range(1, 6):\n    total = total + n\n    print(n, total)",
      help: "At most ten lines, in the language chosen above",
    }),
    longText("broken", {
      label: "The broken program",
      default: "for n in range(1, 6):\n    total = 0\n    total = total + n\nprint(total)",
    }),
    text("should", { label: "What it should do", default: "print the sum of the numbers from 1 to 5, which is 15." }),
    number("minutes_between_runs", { label: "Minutes between runs, at most", default: "3", min: 1, max: 10 }),
  ],
});
