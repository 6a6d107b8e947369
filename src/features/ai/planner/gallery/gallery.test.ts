import { describe, expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import { type Written, WRITTEN } from "#src/features/ai/planner/brief.ts";
import { kindOf, readSource, rowsOf } from "#src/features/ai/planner/gallery/code/source.ts";
import { type Kind, KINDS } from "#src/features/ai/planner/gallery/kinds.ts";
import { render } from "#src/features/ai/planner/gallery/render.testing.ts";
import { shownIn } from "#src/features/ai/planner/gallery/write-gallery.ts";
import { compileComponent } from "#src/features/components/compile/compile.ts";
import { createPlanner } from "#src/features/ai/planner/planner.ts";

type Said = string | { role: "user" | "assistant"; content: string };
type More = { language?: string; lesson?: Conversation["lesson"]; component?: Conversation["component"] };

async function say(turns: Said | Said[], { language = "en", ...more }: More = {}): Promise<string> {
  const all = [turns].flat().map((turn) => (typeof turn === "string" ? { role: "user" as const, content: turn } : turn));
  const planner = createPlanner({ newId: () => "id", pace: async () => {} });
  const conversation: Conversation = { turns: all, language, mode: "learn", ...more };
  return (await Array.fromAsync(planner.reply(conversation, new AbortController().signal))).join("");
}

/** Rows and settings of the component in an answer. */
function made(answer: string) {
  const code = shownIn(answer);
  if (!code) throw new Error(`No component in: ${answer.slice(0, 200)}`);
  const source = readSource(code.jsxCode)!;
  const settings = Object.fromEntries(Array.from(source.settings, ([name, { value }]) => [name, value]));
  return { ...code, kind: source.kind, rows: rowsOf(source), settings };
}

const REQUESTS: Record<Written, Record<Kind, string>> = {
  en: {
    "flash-cards": "a flash-card quiz on instruments",
    quiz: "quiz about the water cycle with 5 questions",
    timer: "make me a timer for 10 minutes",
    matching: "matching game: violin-strings, flute-woodwind",
    gaps: "fill in the gaps: The {cell} is the smallest unit of life. It has a [nucleus].",
    "number-line": "number line from 0 to 20",
    metronome: "metronome at 90",
    keyboard: "a piano keyboard",
    timeline: "timeline of the moon landing: 1957 Sputnik; 1969 Apollo 11 lands",
    poll: "poll: tea, coffee or water?",
  },
  es: {
    "flash-cards": "tarjetas de memoria sobre los instrumentos",
    quiz: "un cuestionario sobre el ciclo del agua con 5 preguntas",
    timer: "hazme un temporizador de 10 minutos",
    matching: "juego de emparejar: violín-cuerda, flauta-viento",
    gaps: "texto con huecos: La {célula} es la unidad de la vida. Tiene un [núcleo].",
    "number-line": "recta numérica de 0 a 20",
    metronome: "un metrónomo a 90",
    keyboard: "un teclado de piano",
    timeline: "línea del tiempo de la llegada a la Luna: 1957 Sputnik; 1969 Apolo 11",
    poll: "encuesta: ¿té, café o agua?",
  },
  fr: {
    "flash-cards": "des cartes mémoire sur les instruments",
    quiz: "un quiz sur le cycle de l’eau avec 5 questions",
    timer: "fais-moi un minuteur de 10 minutes",
    matching: "jeu d’association : violon-cordes, flûte-bois",
    gaps: "texte à trous : La {cellule} est l’unité de la vie. Elle a un [noyau].",
    "number-line": "droite numérique de 0 à 20",
    metronome: "un métronome à 90",
    keyboard: "un clavier de piano",
    timeline: "frise chronologique de la Lune : 1957 Spoutnik; 1969 Apollo 11",
    poll: "sondage : thé, café ou eau ?",
  },
  de: {
    "flash-cards": "Lernkarten über Instrumente",
    quiz: "Quiz über den Wasserkreislauf mit 5 Fragen",
    timer: "ein Timer für 10 Minuten",
    matching: "Zuordnungsspiel: Geige-Streicher, Flöte-Holzbläser",
    gaps: "Lückentext: Die {Zelle} ist die kleinste Einheit. Sie hat einen [Kern].",
    "number-line": "Zahlenstrahl von 0 bis 20",
    metronome: "ein Metronom mit 90",
    keyboard: "eine Klaviatur",
    timeline: "Zeitstrahl der Mondlandung: 1957 Sputnik; 1969 Apollo 11",
    poll: "Umfrage: Tee, Kaffee oder Wasser?",
  },
};

describe.each(WRITTEN.flatMap((language) => KINDS.map((kind) => [language, kind] as const)))("%s %s", (language, kind) => {
  test("is made of the request, in its language, compiles and renders", async () => {
    const answer = await say(REQUESTS[language][kind], { language });
    expect(answer.match(/^```(?:jsx|css)$/gm)).toEqual(["```jsx", "```css"]);
    const { jsxCode, settings, rows, kind: found } = made(answer);
    expect(found).toBe(kind);
    const html = render(jsxCode);
    expect(html).toContain(`class="widget ${kind}"`);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    if (kind === "quiz") expect(rows).toHaveLength(5);
    if (kind === "timer") expect(settings["minutes"]).toBe(10);
    if (kind === "metronome") expect(settings["tempo"]).toBe(90);
    if (kind === "number-line") expect([settings["from"], settings["to"]]).toEqual([0, 20]);
    if (kind === "matching" || kind === "timeline" || kind === "gaps") expect(rows).toHaveLength(2);
    if (kind === "poll") expect(rows).toHaveLength(3);
    if (kind === "flash-cards") expect(rows.length).toBeGreaterThan(5);
  });

  test("is accepted by the compiler, with props for its form", async () => {
    const { jsxCode, cssCode } = made(await say(REQUESTS[language][kind], { language }));
    const compiled = await compileComponent({ jsxCode, cssCode });
    expect(compiled.status === "failed" ? compiled.problems : []).toEqual([]);
    if (compiled.status === "compiled") expect(compiled.code.props.map(({ name }) => name)).toContain("title");
  });

  test("says the same each time, and never claims to be a model", async () => {
    const answer = await say(REQUESTS[language][kind], { language });
    expect(await say(REQUESTS[language][kind], { language })).toBe(answer);
    expect(answer).toMatch(/not an AI model|no un modelo de IA|pas un modèle d’IA|kein KI-Modell/);
  });

  test("is explained in words", async () => {
    const { jsxCode, cssCode } = made(await say(REQUESTS[language][kind], { language }));
    const component = { name: "x", jsxCode, cssCode, interactionType: "explain", targetElement: null };
    const answer = await say("?", { language, component });
    expect(answer).not.toContain("```");
    expect(answer).not.toMatch(/\{(?:data|settings|examples)\}/);
  });
});

const HOSTILE = [
  `"; alert(1); //`,
  "`${process.exit()}`",
  "</script><script>alert(1)</script>",
  "```\n```jsx\nalert(1)",
  "<!-- ${x} -->",
  "👩🏽‍🔬 דוגמה مثال \u202e",
  "\\u0022 \\ \\n '",
  "*/ } ]; export default null",
  "x".repeat(5_000),
  "\ud800 lone",
  "{{{}}} {a} $& $1",
];

describe("hostile words never break the code", () => {
  test.each(KINDS.map((kind) => [kind]))("%s", async (kind) => {
    const name = REQUESTS.en[kind].split(":")[0]!;
    for (const bad of HOSTILE)
      for (const request of [`${name}: ${bad} - ${bad}; two - ${bad}`, `make a ${name} about ${bad}`, `${name} called "${bad}"`]) {
        const answer = await say(request);
        const code = shownIn(answer);
        if (!code) continue;
        expect(answer.match(/^```/gm)).toHaveLength(4);
        expect(code.jsxCode).not.toContain("</script");
        expect(render(code.jsxCode)).toContain("widget");
      }
  });

  test("given words are shown as they were written", async () => {
    for (const bad of HOSTILE.slice(0, 3))
      expect(made(await say(`flash cards:\n${bad} = one\nsecond = two`)).rows[0]).toEqual({ front: bad, back: "one" });
  });
});

describe("lists as people write them", () => {
  test.each([
    ["flash cards: violin - strings; flute - woodwind", { front: "violin", back: "strings" }, 2],
    ["make flash cards\n1. violin – strings\n2. flute – woodwind\n3. drum – percussion", { front: "violin", back: "strings" }, 3],
    ["flash cards:\nviolin,strings\nflute,woodwind", { front: "violin", back: "strings" }, 2],
    ["flash cards: Q: What is 2+2? A: 4 Q: Capital of France? A: Paris", { front: "What is 2+2?", back: "4" }, 2],
    ["matching game: violin = strings, flute = woodwind", { left: "violin", right: "strings" }, 2],
    [
      "quiz:\n1. Which is brass? a) violin b) trumpet* c) drum\n2. Which is a string? a) cello* b) flute",
      { question: "Which is brass?", answers: ["violin", "trumpet", "drum"], right: 1 },
      2,
    ],
    ["timeline:\n44 BC: Caesar dies\nAD 79 - Pompeii", { date: "44 BC", text: "Caesar dies" }, 2],
    ["poll: What shall we read? Momo, Matilda or Heidi", "Momo", 3],
    ["fill in the gaps:\nThe ___ (heart) pumps blood.\nThe __lungs__ take in air.", "The {heart} pumps blood.", 2],
  ])("%s", async (request, first, count) => {
    const { rows } = made(await say(request));
    expect([rows[0], rows.length]).toEqual([first, count] as never);
  });
});

describe("what stays a lesson", () => {
  test.each([
    "plan a lesson on quizzes",
    "lesson on fractions with a quiz",
    "number line, year 2, 45 min",
    "keyboard basics for Year 7, 45 minutes",
    "a lesson with flash cards about colours",
    "Eine Stunde über Zeitleisten",
    "teach the number line to 7-year-olds",
    "what is a metronome?",
  ])("%s", async (request) => expect(await say(request)).not.toContain("```"));

  test("a quiz that is added to a plan", async () => {
    for (const wish of ["add a quiz", "I don't like the opening, and add a quiz", "finish with a quiz"])
      expect(await say(["rhythm", wish])).toContain("**Quiz:**");
  });

  test("a component on one thing does not keep the next lesson to it", async () => {
    expect(await say(["quiz about the water cycle", "the Tudors, year 5"])).toContain("# The Tudors");
  });

  test("the list of what it can do names the components", async () => {
    expect(await say("hello")).toContain("flash cards, quiz, timer");
    expect(await say(["rhythm", "make it purple"])).toContain("flash cards, quiz, timer");
  });

  test("pointing is no topic", async () => {
    for (const text of ["Look at these", "Here is the picture", "see this", "Schau dir das an"])
      expect(await say(text)).not.toContain("## ");
  });
});

describe("content that was not written into the request", () => {
  const lesson = {
    title: "Volcanic islands",
    text: "# Volcanic islands\n\n- **Magma**: molten rock below the ground\n- **Atoll**: a ring of coral around a lagoon\n- **Caldera**: a basin left by a collapse\n",
  };
  test("comes from the lesson that is attached", async () => {
    expect(made(await say("make a quiz from this lesson", { lesson })).rows).toHaveLength(3);
    expect(made(await say("flash cards from this lesson", { lesson })).rows[1]).toEqual({
      front: "Atoll",
      back: "A ring of coral around a lagoon",
    });
  });
  test("and from the topic of the plan that stands", async () => {
    expect(made(await say(["a lesson on volcanoes", "make flash cards"])).rows[0]).toEqual({
      front: "Magma",
      back: "Molten rock below the ground",
    });
  });
  test("of an unknown topic it says plainly that there is nothing", async () => {
    expect(await say("make a quiz about the Tudors")).toContain("I know no facts about “the Tudors”");
  });
});

describe("changes", () => {
  const pointed = (text: string) => ({ selector: "span", path: [], code: "", text });
  const on = async (
    request: string,
    wish: string,
    { text, type = "modify", edit = (code: string) => code }: { text?: string; type?: string; edit?: (code: string) => string } = {},
  ) => {
    const { jsxCode, cssCode } = made(await say(request));
    const component = {
      name: "x",
      jsxCode: edit(jsxCode),
      cssCode,
      interactionType: type,
      targetElement: text === undefined ? null : pointed(text),
    };
    return { answer: await say(wish, { component }), cssCode };
  };
  const cards = "flash cards: violin - strings; flute - woodwind; drum - percussion";

  test.each<[string, string, (now: ReturnType<typeof made>) => unknown, unknown]>([
    [cards, "make it blue", ({ cssCode }) => cssCode.includes("--accent: light-dark(#24569b"), true],
    [cards, "calm colours please", ({ cssCode }) => cssCode.includes("#3d6173"), true],
    [cards, "bigger text", ({ cssCode }) => cssCode.includes("--size: 1.2rem"), true],
    [cards, "shuffle the cards", ({ settings }) => settings["shuffle"], true],
    [cards, "title: Brass and more", ({ settings }) => settings["title"], "Brass and more"],
    [cards, "change the title to Sounds", ({ settings }) => settings["title"], "Sounds"],
    [cards, "add trumpet - brass", ({ rows }) => rows.at(-1), { front: "trumpet", back: "brass" }],
    [cards, "remove card 2", ({ rows }) => rows.length, 2],
    [cards, "remove the last card", ({ rows }) => rows.at(-1), { front: "flute", back: "woodwind" }],
    [cards, "remove violin", ({ rows }) => rows[0], { front: "flute", back: "woodwind" }],
    [cards, "only 2 cards", ({ rows }) => rows.length, 2],
    [cards, "use these words: sun - star; moon - satellite", ({ rows }) => rows[1], { front: "moon", back: "satellite" }],
    [
      cards,
      "make it about volcanoes",
      ({ rows, settings }) => [rows[0], settings["title"]],
      [{ front: "Magma", back: "Molten rock below the ground" }, "Volcanoes"],
    ],
    [cards, "replace “drum” with “timpani”", ({ rows }) => rows[2], { front: "timpani", back: "percussion" }],
    [cards, "turn it into a matching game", ({ kind, rows }) => [kind, rows[0]], ["matching", { left: "violin", right: "strings" }]],
    ["make me a timer for 10 minutes", "5 minutes", ({ settings }) => settings["minutes"], 5],
    ["make me a timer for 10 minutes", "without sound", ({ settings }) => settings["sound"], false],
    ["metronome at 90", "120 beats per minute", ({ settings }) => settings["tempo"], 120],
    ["metronome at 90", "3 beats", ({ settings }) => settings["beats"], 3],
    ["metronome at 90", "faster", ({ settings }) => settings["tempo"], 100],
    [
      "number line from 0 to 20",
      "from -10 to 10 in steps of 2",
      ({ settings }) => [settings["from"], settings["to"], settings["step"]],
      [-10, 10, 2],
    ],
    ["timeline of the moon landing", "hide the dates", ({ settings }) => settings["hideDates"], true],
    ["poll: tea or coffee", "add juice", ({ rows }) => rows, ["tea", "coffee", "juice"]],
    ["piano keyboard", "without note names", ({ settings }) => settings["names"], false],
    [
      "fill in the gaps: The {cell} is small. It has a {nucleus}.",
      "add The {heart} pumps blood.",
      ({ rows }) => rows.at(-1),
      "The {heart} pumps blood.",
    ],
  ])("%s → %s", async (request, wish, look, expected) => {
    const now = made((await on(request, wish)).answer);
    expect(look(now)).toEqual(expected);
    expect(render(now.jsxCode)).toContain("widget");
  });

  test.each<[string, string]>([
    ["hazlo azul", "#24569b"],
    ["en bleu", "#24569b"],
    ["mach es blau", "#24569b"],
    ["größere Schrift", "1.2rem"],
    ["texte plus grand", "1.2rem"],
    ["texto más grande", "1.2rem"],
  ])("%s", async (wish, css) => expect(made((await on(cards, wish)).answer).cssCode).toContain(css));

  test("of the words pointed at", async () => {
    expect(made((await on(cards, "say “fiddle” instead", { text: "violin" })).answer).rows[0]).toEqual({
      front: "fiddle",
      back: "strings",
    });
    expect(made((await on(cards, "change it to “Flip”", { text: "Turn over" })).answer).jsxCode).toContain('turn: "Flip"');
    expect(made((await on(cards, "remove this", { text: "flute" })).answer).rows).toHaveLength(2);
  });

  test("keep what was changed by hand", async () => {
    const edit = (code: string) => code.replace("return (\n", "// mine\n  return (\n");
    expect(made((await on(cards, "add trumpet - brass", { edit })).answer).jsxCode).toContain("// mine");
  });

  test("rows that are no longer a plain list are left alone, with words", async () => {
    const { answer } = await on(cards, "add trumpet - brass", { edit: (code) => code.replace('"violin"', "Math.random()") });
    expect(answer).toContain("no longer a plain list");
    expect(answer).not.toContain("```");
  });

  test("what no rule can is said, with what can be, and without code", async () => {
    const { answer } = await on(cards, "let a dragon fly across when all are known");
    for (const part of ["I know no rule for that", "add trumpet - brass", "added in the settings"]) expect(answer).toContain(part);
    expect(answer).not.toContain("```");
  });

  test("a repair brings the gallery's code back and keeps words, settings and colour", async () => {
    const { answer } = await on(cards, "fix it", { type: "fix", edit: (code) => code.replace("return (", "retrun (") });
    const now = made(answer);
    expect(now.rows).toHaveLength(3);
    expect(render(now.jsxCode)).toContain("violin");
    expect((await on(cards, "fix it", { type: "fix" })).answer).toContain("nothing to repair");
  });

  test("a component from elsewhere is not touched", async () => {
    const component = { name: "x", jsxCode: "export default () => <p>Hi</p>", cssCode: "", interactionType: "modify", targetElement: null };
    expect(await say("make it blue", { component })).toContain("only components of my own gallery");
  });

  test("without code a new one is asked for: what there is, when no kind is named", async () => {
    const component = { name: "", jsxCode: "", cssCode: "", interactionType: "generate", targetElement: null };
    expect(await say("something nice", { component })).toContain("flash cards, quiz, timer");
    expect(kindOf(made(await say("timer, 3 minutes", { component })).jsxCode)).toBe("timer");
  });

  test("the component of the last answer can be changed in the talk", async () => {
    const content = await say(cards);
    expect(made(await say([cards, { role: "assistant", content }, "make it red"])).cssCode).toContain("#a3302b");
  });
});
