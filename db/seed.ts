import type { Lectern } from "#src/sdk/index.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { newId } from "#src/shared/ids.ts";

/**
 * Something to look at in development: conversations, a component and lessons, made through the published procedures, so that every
 * rule holds for them as for anybody's.
 */
export async function seed(lectern: Lectern): Promise<void> {
  for (const { words, ...about } of CONVERSATIONS) {
    const session = await lectern.sessions.create.mutate(about);
    await lectern.messages.send.mutate({ sessionId: session.id, content: words });
  }
  const { id: sessionId } = await lectern.sessions.create.mutate({ mode: "fun", language: "en", title: "Cards on instruments" });
  const { id, version } = await lectern.components.create.mutate({ sessionId, ...FLASH_CARDS });
  await lectern.components.save.mutate({
    id,
    baseVersion: version,
    cssCode: `${FLASH_CARDS.cssCode}.card:active { transform: scale(0.98); }\n`,
  });
  for (const { title, content } of DRAFTS) await lectern.drafts.create.mutate({ title, content });
  const lesson = await lectern.drafts.create.mutate(PUBLISHED);
  await lectern.drafts.publish.mutate({ id: lesson.id, baseRevision: lesson.revision });
}

const CONVERSATIONS = [
  { mode: "learn", language: "en", words: "45-minute lesson on rhythm for 8-year-olds" },
  { mode: "fun", language: "es", words: "Una clase de 30 minutos sobre los volcanes para niños de 10 años" },
  { mode: "learn", language: "en", title: "Ideas for the first week", words: "Something to begin the school year with" },
] as const;

const FLASH_CARDS = {
  name: "Flash cards",
  componentType: "flash-cards",
  jsxCode: `import { useState } from "react";

const CARDS = [
  { front: "Violin", back: "Strings, played with a bow" },
  { front: "Trumpet", back: "Brass, three valves" },
  { front: "Clarinet", back: "Woodwind, one reed" },
];

export default function FlashCards() {
  const [at, setAt] = useState(0);
  const [isTurned, setTurned] = useState(false);
  const card = CARDS[at % CARDS.length];
  return (
    <section className="mx-auto max-w-md p-6 text-center">
      <p>Card {(at % CARDS.length) + 1} of {CARDS.length}</p>
      <button className="card" aria-live="polite" onClick={() => setTurned(!isTurned)}>
        {isTurned ? card.back : card.front}
      </button>
      <button onClick={() => { setTurned(false); setAt(at + 1); }}>Next card</button>
    </section>
  );
}
`,
  cssCode: ".card { display: block; width: 100%; margin: 1rem 0; padding: 3rem 1rem; font-size: 1.5rem; }\n",
};

const points = (...texts: string[]) => texts.map((text) => ({ id: newId(), text }));
const sections = (...rows: [heading: string, minutes: number, body: string][]) =>
  rows.map(([heading, minutes, body]) => ({ id: newId(), heading, minutes, body }));

type Start = { title: string; content: Partial<LessonContent> };

const DRAFTS: Start[] = [
  {
    title: "Adding fractions with the same denominator",
    content: {
      summary: "Pupils add fractions with paper strips first, then with numbers.",
      objectives: points("Explain why the denominator stays the same", "Add two fractions with the same denominator"),
      materials: points("Paper strips, four for each pupil", "Mini whiteboards"),
      script: sections(
        ["Start", 5, "Fold a strip into **quarters**. How much is one part? How much are two?"],
        ["Together", 15, "Lay 1/4 and 2/4 beside each other. What is the sum, and what did *not* change?"],
        ["On your own", 15, "Six sums on the board, the last one larger than a whole."],
        ["Check", 10, "Write one sum that makes exactly 1. Hold it up."],
      ),
    },
  },
  { title: "Untitled ideas about volcanoes", content: {} },
];

const PUBLISHED: Start = {
  title: "Rhythm with our hands",
  content: {
    summary: "Long and short notes, clapped and then written down.",
    objectives: points("Tell quarter notes from eighth notes", "Clap a pattern of four beats"),
    materials: points("Cards with patterns"),
    script: sections(
      ["Listen", 10, "Clap a pattern; the class claps it back."],
      ["Write", 20, "1. Long is `ta`, short is `ti`.\n2. Each pair writes a pattern of four beats."],
      ["Play", 15, "Pairs clap their pattern; the class writes down what it hears."],
    ),
  },
};
