import { describe, expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import { readSource, rowsOf } from "#src/features/ai/planner/gallery/code/source.ts";
import { shownIn } from "#src/features/ai/planner/gallery/write-gallery.ts";
import { createPlanner } from "#src/features/ai/planner/planner.ts";

type More = { language?: string; component?: Conversation["component"] };

/** What the planner answers to the last of the turns, each of which it answers. */
async function talk(turns: string[], { language = "en", ...more }: More = {}): Promise<string> {
  const planner = createPlanner({ newId: () => "id", pace: async () => {} });
  const said: Conversation["turns"] = [];
  for (const [i, content] of turns.entries()) {
    said.push({ role: "user", content });
    const conversation: Conversation = { turns: said, language, mode: "learn", ...(i === turns.length - 1 && more) };
    const answer = (await Array.fromAsync(planner.reply(conversation, new AbortController().signal))).join("");
    said.push({ role: "assistant", content: answer });
  }
  return said.at(-1)!.content;
}

function made(answer: string) {
  const code = shownIn(answer);
  if (!code) throw new Error(`No component in: ${answer.slice(0, 200)}`);
  const source = readSource(code.jsxCode)!;
  const name = /export default function (\w+)/.exec(code.jsxCode)?.[1];
  const setting = (key: string) => source.settings.get(key)?.value;
  return { ...code, name, kind: source.kind, rows: rowsOf(source), title: setting("title"), minutes: setting("minutes") };
}

const workedOn = async (request: string, language = "en"): Promise<Conversation["component"]> => {
  const { jsxCode, cssCode } = made(await talk([request], { language }));
  return { name: "x", jsxCode, cssCode, interactionType: "modify", targetElement: null };
};

describe("a lesson asked for beside a component", () => {
  const asked: [string, string, string][] = [
    ["en", "Can you plan a 30-minute lesson on half-life?", "half-life"],
    ["en", "make a lesson about half-life", "half-life"],
    ["en", "Please create me a 45 minute lesson plan about half-life", "half-life"],
    ["en", "I need a lesson on half-life, 30 minutes", "half-life"],
    ["en", "Lesson on half-life, 30 minutes", "half-life"],
    ["en", "and a lesson plan for half-life please", "half-life"],
    ["en", "now plan my next lesson on half-life", "half-life"],
    ["de", "Kannst du eine 30-minütige Unterrichtsstunde über Halbwertszeit planen?", "halbwertszeit"],
    ["de", "Unterrichtsstunde über Halbwertszeit, 30 Minuten", "halbwertszeit"],
    ["de", "Plane eine Stunde zur Halbwertszeit", "halbwertszeit"],
    ["de", "Mach mir bitte eine Stunde über Halbwertszeit, 30 Minuten", "halbwertszeit"],
    ["fr", "Peux-tu préparer un cours de 30 minutes sur la demi-vie ?", "demi-vie"],
    ["fr", "Fais une leçon sur la demi-vie", "demi-vie"],
    ["fr", "Une séance de 30 minutes sur la demi-vie", "demi-vie"],
    ["es", "¿Puedes preparar una clase de 30 minutos sobre la semivida?", "semivida"],
    ["es", "Haz una lección sobre la semivida", "semivida"],
    ["es", "Clase de 30 minutos sobre la semivida", "semivida"],
  ];
  test.each(asked)("%s %s", async (language, wish, topic) => {
    for (const component of ["make me a timer for 10 minutes", "flash cards: violin - strings; flute - woodwind"]) {
      const answers = [
        await talk([component, wish], { language }),
        await talk([wish], { language, component: await workedOn(component, language) }),
      ];
      for (const answer of answers) {
        expect(answer).not.toContain("```");
        expect(/^# (.*)$/m.exec(answer)?.[1]?.replace(/\\/g, "").toLowerCase()).toContain(topic);
        expect(answer).toMatch(/^## /m);
      }
    }
  });

  test.each([
    ["30 minutes", "minutes", 30],
    ["make it 30 minutes for a whole lesson", "minutes", 30],
    ["change the title to A lesson on half-life", "title", "A lesson on half-life"],
    ["title: Lesson on half-life", "title", "Lesson on half-life"],
    ["mach eine Stunde daraus", "minutes", 60],
    ["Stell den Timer auf eine Stunde", "minutes", 60],
  ] as const)("what only speaks of one is a change: %s", async (wish, setting, value) => {
    expect(made(await talk(["make me a timer for 10 minutes", wish]))[setting]).toBe(value);
  });

  test("words for the component out of a lesson are no request for one", async () => {
    const text = "- **Magma**: molten rock\n- **Atoll**: a ring of coral\n- **Caldera**: a basin\n";
    const planner = createPlanner({ newId: () => "id", pace: async () => {} });
    const component = await workedOn("flash cards: violin - strings; flute - woodwind");
    const turns = [{ role: "user" as const, content: "use the words from this lesson on islands" }];
    const conversation: Conversation = { turns, language: "en", mode: "learn", component, lesson: { title: "Islands", text } };
    const answer = (await Array.fromAsync(planner.reply(conversation, new AbortController().signal))).join("");
    expect(made(answer).rows).toHaveLength(3);
  });
});

describe("for whom it is, is no part of the topic", () => {
  test.each([
    ["en", "flash-card quiz on instruments for 8-year-olds", "Musical instruments"],
    ["en", "flash cards on planets for 10-year-olds", "The planets"],
    ["en", "quiz on the planets for Year 5", "The planets"],
    ["en", "quiz on the planets for grade 3", "The planets"],
    ["en", "quiz on the planets for grade 3 students", "The planets"],
    ["en", "quiz on the planets for 3rd graders", "The planets"],
    ["en", "quiz on planets for my class of 8-year-olds", "The planets"],
    ["en", "quiz on planets suitable for 8-year-olds", "The planets"],
    ["fr", "un quiz sur les planètes destiné aux élèves de 8 ans", "Les planètes"],
    ["en", "flash cards on planets for pupils", "The planets"],
    ["en", "flash cards on planets for young learners", "The planets"],
    ["en", "flash cards on planets for children aged 8 to 10", "The planets"],
    ["en", "quiz on planets for beginners", "The planets"],
    ["en", "quiz on planets for kids in Year 5", "The planets"],
    ["en", "flash cards for 8-year-olds on planets", "The planets"],
    ["en", "flash cards for my class of 8-year-olds about planets", "The planets"],
    ["en", "a planets quiz for Year 5", "The planets"],
    ["en", "flash cards for Year 5 maths", "Maths"],
    ["en", "make a quiz for Year 5 on the planets with 4 questions", "The planets"],
    ["de", "Ein Quiz zu Instrumenten für 8-Jährige", "Musikinstrumente"],
    ["de", "Ein Quiz zu Instrumenten für die 3. Klasse", "Musikinstrumente"],
    ["de", "Ein Quiz zu Instrumenten für Klasse 3", "Musikinstrumente"],
    ["de", "Ein Quiz zu Instrumenten für meine Schüler", "Musikinstrumente"],
    ["de", "Ein Quiz zu Instrumenten für Kinder ab 8 Jahren", "Musikinstrumente"],
    ["de", "Lernkarten für 8-jährige Kinder über Planeten", "Planeten"],
    ["de", "Ein Quiz zu Pinguinen für 8-Jährige", "Pinguinen"],
    ["de", "Quiz zu den Rittern der Tafelrunde für die 3. Klasse", "Rittern der Tafelrunde"],
    ["en", "flash cards on penguins for 10-year-olds", "Penguins"],
    ["fr", "un quiz sur les planètes pour des élèves de 8 ans", "Les planètes"],
    ["fr", "un quiz sur les planètes pour les CE2", "Les planètes"],
    ["fr", "un quiz sur les planètes pour mes élèves de 8 ans", "Les planètes"],
    ["fr", "des cartes mémoire pour des enfants de 8 ans sur les planètes", "Les planètes"],
    ["es", "un cuestionario sobre los planetas para niños de 8 años", "Los planetas"],
    ["es", "un cuestionario sobre los planetas para 3.º de primaria", "Los planetas"],
    ["es", "un cuestionario sobre los planetas para mis alumnos de 8 años", "Los planetas"],
    ["es", "tarjetas para niños de 8 años sobre los planetas", "Los planetas"],
  ])("%s %s", async (language, request, title) => {
    const { title: found, name } = made(await talk([request], { language }));
    expect(found).toBe(title);
    expect(name).not.toMatch(/For|Für|Fur|Para|Pour/);
  });

  test("nor when it is made about another", async () => {
    expect(made(await talk(["flash cards: violin - strings; flute - woodwind", "make it about planets for 10-year-olds"])).title).toBe(
      "Planets",
    );
  });
});

test("what only sounds like it stays in the topic", async () => {
  for (const topic of ["things to look for", "food for birds", "people of Wales", "Kinder von Bullerbü"])
    expect(
      made(await talk([`flash cards about: x - y; z - a`.replace("about", `about ${topic}`)]))
        .title?.toString()
        .toLowerCase(),
    ).toContain(topic.toLowerCase());
});

describe("a new one that is asked for", () => {
  const cards = "flash cards called “Orchestra families”: violin - strings; flute - woodwind";
  test.each([
    ["en", "now make a timer for 2 minutes", "Timer"],
    ["en", "make me a timer for 2 minutes", "Timer"],
    ["de", "jetzt ein Timer für 2 Minuten", "Timer"],
    ["de", "Mach jetzt einen Timer für 2 Minuten", "Timer"],
    ["fr", "ensuite un minuteur de 2 minutes", "Minuteur"],
    ["fr", "fais-moi un minuteur de 2 minutes", "Minuteur"],
    ["es", "ahora un temporizador de 2 minutos", "Temporizador"],
    ["es", "hazme un temporizador de 2 minutos", "Temporizador"],
  ])("%s %s", async (language, wish, title) => {
    for (const answer of [
      await talk([cards, wish], { language }),
      await talk([wish], { language, component: await workedOn(cards, language) }),
      await talk([wish], { language, component: await workedOn(`${title} 10`, language) }),
    ]) {
      const { kind, minutes, ...timer } = made(answer);
      expect([kind, minutes, timer.title]).toEqual(["timer", 2, title]);
      expect(timer.name).not.toContain("Orchestra");
    }
  });

  test("is not called after the plan before it", async () => {
    const { title, name } = made(await talk(["a lesson on volcanoes", "now make a timer for 2 minutes"]));
    expect([title, name]).toEqual(["Timer", "Timer"]);
  });

  test("of the same kind has its own title and words", async () => {
    const component = await workedOn(cards);
    const { title, rows, name } = made(await talk(["now make me new flash cards on volcanoes"], { component }));
    expect([title, rows[0]]).toEqual(["Volcanoes", { front: "Magma", back: "Molten rock below the ground" }] as never);
    expect(name).not.toContain("Orchestra");
    const other = made(await talk(["make a set of flash cards: sun - star; moon - satellite"], { component }));
    expect([other.title, other.rows.length]).toEqual(["Flash cards", 2]);
  });

  test("of another kind without words of its own takes those that are there", async () => {
    const { kind, rows, title } = made(await talk(["now make a matching game"], { component: await workedOn(cards) }));
    expect([kind, rows[0], title]).toEqual(["matching", { left: "violin", right: "strings" }, "Orchestra families"] as never);
  });
});
