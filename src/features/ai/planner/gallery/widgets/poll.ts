import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const POLL: Widget = {
  imports: "useRef, useState",
  dataName: "OPTIONS",
  body: `
  const [votes, setVotes] = useState(() => OPTIONS.map(() => 0));
  const [chosen, setChosen] = useState(null);
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState("");
  const heading = useRef(null);
  const total = votes.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...votes);

  function vote() {
    if (chosen === null) return setSaid(WORDS.choose);
    setVotes(OPTIONS.map((_, index) => (votes[index] || 0) + (index === chosen ? 1 : 0)));
    setChosen(null);
    setSaid(WORDS.counted + " " + (total + 1));
  }
  function clear() {
    setVotes(OPTIONS.map(() => 0));
    setChosen(null);
    setShown(false);
    setSaid("");
    heading.current?.focus();
  }

  return (
    <section className="widget poll" aria-label={title}>
      <h2 ref={heading} tabIndex={-1} dir="auto">{title}</h2>
      {isShown ? (
        <ul>
          {OPTIONS.map((option, index) => {
            const count = votes[index] || 0;
            return (
              <li key={index}>
                <div className="row between">
                  <span className={count === most && count > 0 ? "most" : ""} dir="auto">{option}</span>
                  <span className="quiet">{count} · {total ? Math.round((100 * count) / total) : 0} %</span>
                </div>
                <div className="track"><div className="bar" style={{ inlineSize: total ? (100 * count) / total + "%" : 0 }} /></div>
              </li>
            );
          })}
        </ul>
      ) : (
        <div className="options" role="radiogroup" aria-label={title}>
          {OPTIONS.map((option, index) => (
            <label key={index} className={chosen === index ? "is-chosen" : ""}>
              <input type="radio" name="option" checked={chosen === index} onChange={() => setChosen(index)} />
              <span dir="auto">{option}</span>
            </label>
          ))}
        </div>
      )}
      <p className="said" role="status">{said}</p>
      <div className="row">
        {!isShown && <button type="button" className="main" onClick={vote}>{WORDS.vote}</button>}
        <button type="button" onClick={() => setShown(!isShown)}>{isShown ? WORDS.goOn : WORDS.results}</button>
        {total > 0 && <button type="button" onClick={clear}>{WORDS.clear}</button>}
      </div>
      <p className="quiet">{WORDS.how}</p>
    </section>
  );
}
`,
  css: `
.poll { display: grid; gap: 1rem; }
.poll .options { display: grid; gap: 0.625rem; }
.poll label {
  display: flex;
  gap: 0.75rem;
  align-items: center;
  min-block-size: 3.25rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 8px;
  cursor: pointer;
}
.poll label:hover, .poll label.is-chosen { border-color: var(--accent); background: var(--accent-soft); }
.poll label:focus-within:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.poll label input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); outline: none; }
.poll ul { display: grid; gap: 1rem; margin: 0; padding: 0; list-style: none; }
.poll .most { font-weight: 600; }
.widget .track { block-size: 0.75rem; margin-block-start: 0.25rem; }
.widget .bar { block-size: 100%; background: var(--accent); border-radius: 99px; transition: inline-size 160ms; }
.poll .said { min-block-size: 1.5em; font-weight: 500; }
`,
};
