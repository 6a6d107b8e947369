import { choice, longText, number, starter, text } from "./starter.ts";

export const physicalEducation = starter({
  number: 8,
  subject: "Physical education",
  title: "Skill circuit: {{skill}}",
  description:
    "Everybody moves all the time: a warm-up, one clear demonstration, stations with three levels each, and a game that needs the skill.",
  summary:
    "Pairs practise {{skill}} in the {{space}} at {{stations}} stations, {{work_seconds}} seconds each, choose their own level, coach a partner with two cues, and use the skill in a small game.",
  objectives: [
    "Perform {{skill}} with control, at a level chosen for oneself",
    "Name the two cues and see them in a partner: {{cues}}",
    "Notice how the heart and breath answer to effort, and recover on purpose",
    "Use the skill under pressure in a game, and include everybody",
  ],
  materials: [
    "{{equipment}}",
    "Cones, and a numbered card with three levels at each of the {{stations}} stations",
    "A timer or music that can be heard everywhere in the {{space}}",
    "First-aid kit, water, a list of who needs what",
  ],
  sections: [
    {
      heading: "Check and warm up",
      minutes: 8,
      body: `
Walk the {{space}}: wet patches, edges, laces, jewellery. Agree on the stop signal and test it twice.

Raise the pulse in three steps: walk and greet, jog and change direction on a call, skip with arms wide. Then mobilise what the skill needs: shoulders, hips, ankles, eight of each, moving rather than holding.

**Ask:** “Two fingers on the neck, count for fifteen seconds. Where are you from 1 to 10?” Remember the number.`,
    },
    {
      heading: "See it, name it",
      minutes: 5,
      body: `
Everybody where they can see, nobody facing the sun. Show {{skill}} three times: whole, slow, whole. Say only the cues:

> **{{cues}}**

A pupil shows it next. **Ask:** “Which cue did you see? Which would help most?”

**Likely misconception:** *harder and faster is better.* Show it too hard and lose control, then at the speed at which it works.`,
    },
    {
      heading: "The circuit",
      minutes: 18,
      body: `
Pairs. {{work_seconds}} seconds of work, 20 seconds to change, {{stations}} stations, then round again as time allows. At each station, three levels on the card:

1. **Steady:** near, slow, a larger target, no defender.
2. **Moving:** the same on the move, or with the other hand or foot.
3. **Pressed:** a smaller target, a passive defender, or a decision at the last moment.

Choose a level; change it after two successes or two failures in a row. The partner who rests **coaches**: one cue seen, one cue to try.

Walk the outside so that all stay in view. Before you correct a pupil, change the task: more space, fewer people, another ball, another rule.

**Watch for:** queues. If anybody stands still, split the station.`,
    },
    {
      heading: "A game that needs it",
      minutes: 10,
      body: `
Small sides, three against three or four against four, several games at once. Points come only from {{skill}}; a point counts double when everybody in the team was part of it.

After three minutes stop once. **Ask:** “When did the skill break down? Where was the space? What will you change?” Teams have thirty seconds, then play on.

**A step easier:** a zone in which nobody may be tackled, a larger ball. **A step further:** two touches, or a point only after a change of direction.`,
    },
    {
      heading: "Cool down and look back",
      minutes: 4,
      body: `
Walk, breathe out longer than in, long slow stretches. Count the pulse again: how far has it come down in two minutes?

**Check:** partners tell each other the two cues and give a thumb for each: up, level, down. Then everybody shows one hand: fingers for the level at which the skill holds now. Note names at 1 and at 3; they decide the cards for next time.`,
    },
  ],
  clips: [
    { label: "Find your station. Cue: {{cues}}", seconds: 15 },
    { label: "Work: {{skill}}, {{work_seconds}} seconds", seconds: 40 },
    { label: "Change, 20 seconds. What did your partner see?", seconds: 20 },
    { label: "Work: one level up, or one down", seconds: 40 },
    { label: "Change. Breathe out slowly", seconds: 20 },
  ],
  variables: [
    text("skill", { label: "Skill", default: "passing and receiving on the move" }),
    choice("space", { label: "Space", default: "hall", choices: ["hall", "playground", "field"] }),
    text("cues", {
      label: "Two cues",
      default: "look up before you pass; soft hands when you receive",
      help: "As short as can be called out",
    }),
    number("stations", { label: "Stations", default: "6", min: 4, max: 8 }),
    number("work_seconds", { label: "Seconds of work", default: "40", min: 20, max: 60 }),
    longText("equipment", { label: "Equipment", default: "A ball for each pair, twenty cones, six hoops, bibs in two colours" }),
  ],
});
