export const COMPONENTS_EACH = 10;

/** Code as a model writes it, 2 kB, different for each component and each of its saves. */
export function componentCode(number: number, save: number): { jsxCode: string; cssCode: string } {
  const cards = Array.from({ length: 12 }, (_, card) => `  { front: "Word ${number}-${card}", back: "Meaning ${save}-${card}" },`);
  return {
    jsxCode: `import { useState } from "react";
import { RotateCcw } from "lucide-react";

const CARDS = [
${cards.join("\n")}
];

export default function Cards() {
  const [at, setAt] = useState(0);
  const [isTurned, setTurned] = useState(false);
  const card = CARDS[at % CARDS.length];
  const next = () => {
    setTurned(false);
    setAt((before) => before + 1);
  };
  return (
    <section className="mx-auto max-w-md p-6 text-center">
      <p aria-live="polite" className="text-sm text-slate-500">Card {(at % CARDS.length) + 1} of {CARDS.length}</p>
      <button className="card my-4 w-full rounded-xl border p-10 text-2xl" onClick={() => setTurned(!isTurned)}>
        {isTurned ? card.back : card.front}
      </button>
      <div className="flex justify-center gap-2">
        <button className="rounded-lg bg-slate-200 px-4 py-2" onClick={() => setTurned(!isTurned)}>
          <RotateCcw aria-hidden="true" /> Turn
        </button>
        <button className="rounded-lg bg-teal-600 px-4 py-2 text-white" onClick={next}>Next</button>
      </div>
    </section>
  );
}
`,
    cssCode: `.card { transition: transform 0.2s ease; }\n.card:active { transform: scale(${(1 - (save % 9) / 100).toFixed(2)}); }\n`,
  };
}
