import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const TIMELINE: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: "EVENTS",
  body: `
  const [isQuiz, setQuiz] = useState(hideDates);
  const [shown, setShown] = useState([]);

  const last = useRef(null);

  // The date takes the place of its button, and the focus with it.
  useEffect(() => {
    if (shown.length > 0) last.current?.focus();
  }, [shown]);

  function toggleAll() {
    setQuiz(!isQuiz);
    setShown([]);
  }

  return (
    <section className="widget timeline" aria-label={title}>
      <div className="row between">
        <h2 dir="auto">{title}</h2>
        <button type="button" aria-pressed={isQuiz} onClick={toggleAll}>{WORDS.hide}</button>
      </div>
      {isQuiz && <p className="quiet">{WORDS.how}</p>}
      <ol>
        {EVENTS.map((event, index) => (
          <li key={index}>
            {isQuiz && !shown.includes(index) ? (
              <button type="button" className="date" onClick={() => setShown([...shown, index])}>
                <span aria-hidden="true">?</span>
                <span className="hidden">{WORDS.reveal} {event.text}</span>
              </button>
            ) : (
              <p className="date" dir="auto" tabIndex={-1} ref={index === shown[shown.length - 1] ? last : undefined}>{event.date}</p>
            )}
            <p className="text" dir="auto">{event.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
`,
  css: `
.timeline { display: grid; gap: 1rem; }
.timeline h2 { flex: 1 1 12rem; }
.timeline ol { display: grid; gap: 0; margin: 0; padding: 0; list-style: none; }
.timeline li { position: relative; padding: 0 0 1.5rem 2rem; padding-inline: 2rem 0; }
.timeline li::before {
  content: "";
  position: absolute;
  inset-block: 0.5rem -0.5rem;
  inset-inline-start: 0.4375rem;
  inline-size: 2px;
  background: var(--rule);
}
.timeline li:last-child { padding-block-end: 0; }
.timeline li:last-child::before { display: none; }
.timeline li::after {
  content: "";
  position: absolute;
  inset-block-start: 0.375rem;
  inset-inline-start: 0;
  inline-size: 1rem;
  block-size: 1rem;
  border: 4px solid var(--card);
  border-radius: 99px;
  background: var(--accent);
  box-shadow: 0 0 0 2px var(--accent);
  scale: 0.75;
}
.timeline p.date { color: var(--accent); font-weight: 600; font-variant-numeric: tabular-nums; }
.widget button.date { min-block-size: 2rem; padding: 0 1rem; margin-block-end: 0.25rem; }
`,
};
