import { choice, longText, number, starter, text } from "./starter.ts";

export const art = starter({
  number: 7,
  subject: "Art",
  title: "Look slowly, work boldly: after {{work}}",
  description: "Ten minutes of looking, three quick studies, one larger work in a chosen technique, and a talk about choices.",
  summary:
    "The class looks at {{work}} for longer than is comfortable, finds out how it holds together, and uses one of its ideas in works of its own in {{technique}}.",
  objectives: [
    "Describe a work from what can be seen, before saying what it means",
    "Try a composition in three quick studies and choose one for a reason",
    "Use {{technique}} with control in at least two ways",
    "Talk about one’s own choices with the words contrast, rhythm, focus and space",
  ],
  materials: [
    "A large reproduction of {{work}}, and small ones for each table",
    "{{supplies}}",
    "Viewfinders: card with a window of 4 × 6 cm",
    "Quarter sheets for studies, one large sheet each, and spare ones: a second start is allowed",
  ],
  sections: [
    {
      heading: "Look slowly",
      minutes: 10,
      body: `
Show {{work}}. One minute of silence by the clock, then turn it away: draw from memory the three biggest shapes. Show it again.

**Ask, in this order:** “What do you see? What makes you say that? What more can we find?” Take a dozen answers; repeat none of them in your own words, point to the place instead.

**Only now** say who made it and when: {{artist}}. “Does that change where you look?”

**Likely misconception:** *art is guessing the secret meaning.* Keep asking for the place in the picture that a meaning comes from.`,
    },
    {
      heading: "How it holds together",
      minutes: 8,
      body: `
Squint until detail goes. With a finger in the air, follow the path that the eye takes. Lay a viewfinder over the small reproduction and find a part that would make a picture of its own.

On the board, three columns: *big against small*, *dark against light*, *repeated*. The class fills them.

**Ask:** “Cover this corner with your thumb. What is lost?”`,
    },
    {
      heading: "Three studies",
      minutes: 12,
      body: `
Our subject: {{subject}}. Three studies on quarter sheets, {{study_minutes}} minutes each, no rubbing out:

1. only the biggest shapes, cropped as the viewfinder would;
2. only dark and light, no outlines;
3. with the focus somewhere unexpected.

Lay them in a row. A neighbour says which pulls the eye first, and where to.

**Watch for:** everything small and in the middle. Ask for one shape that leaves the paper on two sides.

**A step easier:** trace the viewfinder’s window and begin from its edges. **A step further:** a study from a viewpoint that nobody could stand at.`,
    },
    {
      heading: "The technique, shown once",
      minutes: 6,
      body: `
Demonstrate {{technique}} where all can see: one mark, the same mark lighter, the same mark closer together, and one mistake with its rescue. Talk while the hands work: what you decide, what you leave to chance.

Pupils try four marks in the margin of a study.`,
    },
    {
      heading: "The work",
      minutes: 32,
      body: `
From one study to the large sheet. Big shapes first, from the shoulder and not the wrist; detail only where the eye should rest.

Halfway: stop, pin up, step back four metres. Everybody moves to somebody else’s work and says one thing that already works and one place that needs courage. Back to one’s own: ten minutes for that place.

**Ask as you walk:** “What will you leave alone?” **A step easier:** limit it to three values, dark, middle and light. **A step further:** let one idea from {{work}} appear, but not its subject.`,
    },
    {
      heading: "Talk about choices",
      minutes: 7,
      body: `
Pin up without names. Each pupil chooses a work that is not their own: “My eye goes first to … because … The artist decided to …”

**Check:** on the back, two sentences: the choice I am sure of, and what I would try on a second sheet. Look for a word such as contrast, rhythm, focus or space that is *used*, not only mentioned.`,
    },
  ],
  narration: [
    { title: "One minute", text: "For one minute we only look. Let your eye go where it wants, then notice where it went.", section: 0 },
    { title: "Step back", text: "Put everything down. Four steps back. What does your picture say from here?", section: 4 },
  ],
  variables: [
    text("work", { label: "Work", default: "“The Great Wave off Kanagawa”" }),
    text("artist", { label: "Artist and time", default: "Katsushika Hokusai, about 1831" }),
    text("subject", {
      label: "The class’s subject",
      default: "something small that feels enormous",
      help: "Open enough for thirty answers",
    }),
    choice("technique", {
      label: "Technique",
      default: "ink and brush",
      choices: ["ink and brush", "charcoal", "cut paper", "lino print", "pastel"],
    }),
    number("study_minutes", { label: "Minutes for each study", default: "3", min: 2, max: 4 }),
    longText("supplies", { label: "What to lay out", default: "Black ink, brushes in two sizes, water, rags, newspaper for the tables" }),
  ],
});
