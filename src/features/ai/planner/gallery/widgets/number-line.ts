import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const NUMBER_LINE: Widget = {
  imports: "useState",
  dataName: null,
  body: `
  const size = Math.abs(step) || 1;
  const low = Math.min(from, to);
  const count = Math.max(1, Math.min(1000, Math.round((Math.max(from, to) - low) / size)));
  const [at, setAt] = useState(0);
  const [task, setTask] = useState(0);
  const [said, setSaid] = useState("");
  const place = Math.min(at, count);
  const valueAt = (index) => Number((low + index * size).toFixed(6));
  const show = (index) => valueAt(index).toLocaleString(undefined, { maximumFractionDigits: 6 }).replace("-", "−");
  // Spread over the line: the same tasks each time, in an order that is not obvious.
  const goal = (count * 0.65 + task * (count * 0.38 + 1)) % (count + 1) | 0;
  const every = Math.ceil(count / 10);

  function move(to) {
    setAt(Math.max(0, Math.min(count, to)));
    setSaid("");
  }
  function check() {
    if (place === goal) setSaid(WORDS.right);
    else setSaid(place < goal ? WORDS.low : WORDS.high);
  }
  function next() {
    setTask(task + 1);
    setSaid("");
  }

  return (
    <section className="widget number-line" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      {tasks && <p className="task">{WORDS.find} <strong>{show(goal)}</strong></p>}
      <div className="line" dir="ltr">
        <svg viewBox="0 0 1000 130" aria-hidden="true">
          <path d="M0 60H1000" />
          {Array.from({ length: count + 1 }, (_, index) => {
            const isLong = index % every === 0 || index === count;
            const x = 40 + (920 * index) / count;
            return isLong || count <= 100 ? <path key={index} d={"M" + x + " " + (isLong ? 40 : 48) + "V" + (isLong ? 80 : 72)} /> : null;
          })}
          <circle cx={40 + (920 * place) / count} cy="60" r="20" />
        </svg>
        <div className="labels" aria-hidden="true">
          {Array.from({ length: count + 1 }, (_, index) => index)
            .filter((index) => index === count || (index % every === 0 && count - index >= every / 2))
            .map((index) => <span key={index} style={{ insetInlineStart: 4 + (92 * index) / count + "%" }}>{show(index)}</span>)}
        </div>
        <input
          type="range"
          min={0}
          max={count}
          value={place}
          aria-label={WORDS.marker}
          aria-valuetext={show(place)}
          onChange={(event) => move(Number(event.target.value))}
        />
      </div>
      <div className="row between">
        <button type="button" onClick={() => move(place - 1)} disabled={place === 0}><Sign sign="−" words={WORDS.back} /></button>
        <output className="value">{show(place)}</output>
        <button type="button" onClick={() => move(place + 1)} disabled={place === count}><Sign sign="+" words={WORDS.on} /></button>
      </div>
      {tasks && (
        <div className="row between foot">
          <p role="status">{said}</p>
          <div className="row">
            <button type="button" onClick={next}>{WORDS.next}</button>
            <button type="button" className="main" onClick={check}>{WORDS.check}</button>
          </div>
        </div>
      )}
    </section>
  );
}

// A sign for the eye, words for a screen reader.
function Sign({ sign, words }) {
  return <><span aria-hidden="true">{sign}</span><span className="hidden">{words}</span></>;
}
`,
  css: `
.widget.number-line { display: grid; gap: 1rem; max-inline-size: 44rem; }
.number-line .task { font-size: 1.125em; }
.number-line svg { display: block; inline-size: 100%; overflow: visible; }
.number-line path { fill: none; stroke: var(--edge); stroke-width: 3; vector-effect: non-scaling-stroke; stroke-width: 1.5px; }
.number-line circle { fill: var(--accent); stroke: var(--card); stroke-width: 6; }
.number-line .labels { position: relative; block-size: 1.5rem; font-size: 0.8125em; font-variant-numeric: tabular-nums; color: var(--ink-2); }
.number-line .labels span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.number-line .value { font-size: 1.75em; font-weight: 600; font-variant-numeric: tabular-nums; }
.number-line .foot p { flex: 1 1 10rem; font-weight: 500; }
.number-line input { padding-inline: 2%; }
`,
};
