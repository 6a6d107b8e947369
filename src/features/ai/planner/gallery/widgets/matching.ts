import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const MATCHING: Widget = {
  imports: "useRef, useState",
  dataName: "PAIRS",
  body: `
  const [round, setRound] = useState(0);
  const [left, setLeft] = useState(null);
  const [right, setRight] = useState(null);
  const [found, setFound] = useState([]);
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState("");
  const heading = useRef(null);
  const lefts = PAIRS.map((_, index) => index);
  const rights = mixed(PAIRS.length, round);
  const isDone = found.length === PAIRS.length;

  function choose(side, index) {
    if (found.some((pair) => pair[side] === index)) return;
    const first = side === "left" ? index : left;
    const second = side === "right" ? index : right;
    if (first === null || second === null) {
      setLeft(first);
      setRight(second);
      setSaid("");
      return;
    }
    setLeft(null);
    setRight(null);
    setTries(tries + 1);
    // The same word may stand on the right more than once: each fits.
    const fits = first === second || PAIRS[first].right === PAIRS[second].right;
    if (!fits) return setSaid(WORDS.wrong);
    setFound([...found, { left: first, right: second }]);
    setSaid(WORDS.fits + " " + PAIRS[first].left + " – " + PAIRS[first].right);
  }
  function again() {
    setFound([]);
    setTries(0);
    setSaid("");
    setRound(round + 1);
    heading.current?.focus();
  }

  return (
    <section className="widget matching" aria-label={title}>
      <div className="row between">
        <h2 ref={heading} tabIndex={-1} dir="auto">{title}</h2>
        <p className="quiet">{found.length} / {PAIRS.length}</p>
      </div>
      <p className="quiet">{WORDS.how}</p>
      <div className="columns">
        <ul aria-label={WORDS.left}>
          {lefts.map((index) => (
            <li key={index}>
              <Tile text={PAIRS[index].left} number={found.findIndex((pair) => pair.left === index)} isChosen={left === index} onChoose={() => choose("left", index)} />
            </li>
          ))}
        </ul>
        <ul aria-label={WORDS.right}>
          {rights.map((index) => (
            <li key={index}>
              <Tile
                text={PAIRS[index].right}
                number={found.findIndex((pair) => pair.right === index)}
                isChosen={right === index}
                onChoose={() => choose("right", index)}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className="row between foot">
        <p role="status">{isDone ? WORDS.done + " " + tries : said}</p>
        {isDone && <button type="button" className="main" onClick={again}>{WORDS.again}</button>}
      </div>
    </section>
  );
}

function Tile({ text, number, isChosen, onChoose }) {
  const isFound = number >= 0;
  return (
    <button
      type="button"
      className={isFound ? "tile is-found" : isChosen ? "tile is-chosen" : "tile"}
      aria-pressed={isChosen}
      aria-disabled={isFound}
      onClick={onChoose}
    >
      <span dir="auto">{text}</span>
      {isFound && <span className="number">{number + 1}</span>}
    </button>
  );
}

// Another order each round, and never the one on the left.
function mixed(length, round) {
  const order = Array.from({ length }, (_, index) => index);
  const step = 2 + (round % 3);
  const last = length - 1;
  order.sort((a, b) => ((a * step + 1) % (last || 1)) - ((b * step + 1) % (last || 1)) || b - a);
  return order.every((index, place) => index === place) ? order.reverse() : order;
}
`,
  css: `
.matching { display: grid; gap: 1rem; }
.matching .columns { display: grid; grid-template-columns: 1fr 1fr; gap: clamp(0.5rem, 3vw, 1.25rem); }
.matching ul { display: grid; grid-auto-rows: 1fr; gap: 0.5rem; margin: 0; padding: 0; list-style: none; }
.matching li { display: grid; }
.widget .tile {
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 0.5rem;
  min-block-size: 3.25rem;
  padding: 0.5rem 0.75rem;
  font-weight: 400;
  text-align: start;
}
.widget .tile.is-chosen { border-color: var(--accent); background: var(--accent-soft); box-shadow: inset 0 0 0 1px var(--accent); }
.widget .tile.is-found, .widget .tile.is-found:hover { border-color: var(--rule); background: var(--well); cursor: default; }
.matching .number {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 1.5rem;
  block-size: 1.5rem;
  border-radius: 99px;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 0.8125rem;
  font-weight: 600;
}
.matching .foot { min-block-size: 1.5rem; }
.matching .foot p { flex: 1 1 12rem; }
`,
};
