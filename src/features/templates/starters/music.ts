import { choice, longText, number, starter, text } from "./starter.ts";

export const music = starter({
  number: 1,
  subject: "Music",
  title: "Layers of rhythm: a class piece on {{theme}}",
  description: "The class builds a piece from four layers, keeps the pulse through it, and performs it from a grid.",
  summary:
    "{{class}} turn words about {{theme}} into four rhythms, play them together at {{tempo}} beats a minute and perform a piece with a beginning, a middle and an end.",
  objectives: [
    "Keep a steady pulse at {{tempo}} beats a minute while others play something else",
    "Make a rhythm from the syllables of a phrase and write it in a grid of eight boxes",
    "Hold one’s own part in a piece of four layers",
    "Say what changes when a layer enters or leaves, using the words pulse, rhythm, ostinato and texture",
  ],
  materials: [
    "{{instruments}}",
    "A grid of four rows and eight boxes for each group, and a large one on the board",
    "A metronome or an app, set to {{tempo}}",
    "To listen to: {{listening}}",
  ],
  sections: [
    {
      heading: "The pulse goes round",
      minutes: 6,
      body: `
Stand in a circle. Set {{tempo}} going, then let the feet find it before anybody claps.

1. Step the pulse on the spot, eight beats. Clap only beat 1; then only beat 5; then both.
2. Pass one clap round the circle, one person to a beat.
3. Switch the sound off for eight beats while the feet go on. Switch it on again: are we still together?

**Ask:** “What did you listen to when the sound had gone?” Look for: neighbours’ feet, counting, breathing.

**Watch for:** speeding up. It is excitement, not carelessness; ask for *smaller* steps rather than slower ones.`,
    },
    {
      heading: "Words become rhythms",
      minutes: 10,
      body: `
Collect eight phrases about {{theme}} on the board. Say each over the pulse and mark the syllables in the grid, two boxes to a beat: a cross for a sound, an empty box for a rest.

Do one together first. Then each group of four chooses a phrase, says it, claps it, and only then writes it down.

**Likely misconception:** *rhythm and pulse are the same.* Half the class steps the pulse while the other half claps a phrase; change over. “Which of the two would stay if we chose another phrase?”

**A step easier:** a phrase of four syllables, one to a beat. **A step further:** a phrase that begins after beat 1, or with a rest in the middle.`,
    },
    {
      heading: "Four layers",
      minutes: 12,
      body: `
Give each group one layer and one kind of sound from what you have:

| Layer | Plays | Kind of sound |
| --- | --- | --- |
| 1 | beats 1 and 5 | low, long |
| 2 | every beat | soft, short |
| 3 | the group’s own phrase | wood or body |
| 4 | a phrase that answers it | bright, with rests |

Rehearse one layer at a time, then 1 + 2, then 1 + 2 + 3. Layer 4 enters last. A pattern that repeats is an **ostinato**; how many there are at once is the **texture**.

**If it falls apart:** stop on a raised hand, whisper the words without instruments, go on.`,
    },
    {
      heading: "Listen like composers",
      minutes: 5,
      body: `
Play about a minute of {{listening}}. First hearing: step the pulse silently. Second hearing: raise a hand whenever something is added, taken away or shifted.

**Ask:** “How does it stay interesting, although so little is used?” Take two answers into our own piece.`,
    },
    {
      heading: "A piece with a shape",
      minutes: 9,
      body: `
The class agrees on an order and draws it on the board: who begins, when layers enter, one moment of silence, how it ends. One pupil conducts by pointing. Play it twice; record the second.

**Check:** half the class plays, half answers on a card: Which layer was the ostinato you could hum now? Where was the texture thickest? Then change over.`,
    },
    {
      heading: "Hear it, name it",
      minutes: 3,
      body: `
Play the recording. Each pupil ends one sentence: “The pulse was steady when …”, “I lost my part when …”, “Next time I would add …”. Keep the cards: they tell who needs the pulse in the feet again next week.`,
    },
  ],
  narration: [
    {
      title: "Into the circle",
      text: "Feet first. Find the pulse with the person beside you, and keep it even when the sound is gone.",
      section: 0,
    },
    {
      title: "Before we perform",
      text: "This is our piece on {{theme}}. Four layers, one pulse. Breathe in, and listen to the low sound.",
      section: 4,
    },
  ],
  variables: [
    text("theme", { label: "Theme", default: "a railway journey", help: "Something the class can find words for" }),
    choice("class", { label: "Class", default: "Year 4", choices: ["Year 3", "Year 4", "Year 5", "Year 6", "Year 7"] }),
    number("tempo", { label: "Tempo", default: "88", help: "Beats a minute", min: 60, max: 132 }),
    text("listening", { label: "Piece to listen to", default: "Steve Reich’s “Clapping Music”" }),
    longText("instruments", {
      label: "Instruments",
      default: "Drums or upturned buckets, claves, shakers, two xylophones",
      help: "Low, dry, soft and bright sounds, one kind for each layer",
    }),
  ],
});
