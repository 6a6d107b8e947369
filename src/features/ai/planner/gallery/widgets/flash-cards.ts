import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const FLASH_CARDS: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: "CARDS",
  body: `
  const [order, setOrder] = useState(() => inOrder(shuffle));
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(false);
  const [known, setKnown] = useState([]);
  const place = useRef(null);
  const moved = useRef(false);
  const card = CARDS[order[at]];
  const missed = order.filter((index) => !known.includes(index));

  // The buttons change with the card, so the focus goes to the card, also for a screen reader.
  useEffect(() => {
    if (moved.current) place.current?.focus();
  }, [at]);

  function go(next) {
    moved.current = true;
    setAt(Math.max(0, Math.min(order.length, next)));
    setTurned(false);
  }
  function mark(isKnown) {
    const others = known.filter((index) => index !== order[at]);
    setKnown(isKnown ? [...others, order[at]] : others);
    go(at + 1);
  }
  function start(cards) {
    setOrder(cards);
    setKnown([]);
    go(0);
  }
  function onKeyDown(event) {
    if (event.key === "ArrowRight" && card) go(at + 1);
    if (event.key === "ArrowLeft") go(at - 1);
  }

  return (
    <section className="widget flash-cards" aria-label={title} onKeyDown={onKeyDown}>
      <div className="row between">
        <h2 dir="auto">{title}</h2>
        <p className="quiet">{card ? at + 1 : order.length} / {order.length}</p>
      </div>
      <progress value={at} max={order.length || 1} aria-label={WORDS.progress} />
      {card ? (
        <>
          <button type="button" ref={place} className={turned ? "face back" : "face"} onClick={() => setTurned(!turned)}>
            <span className="quiet">{turned ? WORDS.back : WORDS.front}</span>
            <span className="text" dir="auto" aria-live="polite">{turned ? card.back : card.front}</span>
            <span className="quiet">{turned ? WORDS.turnBack : WORDS.turn}</span>
          </button>
          <div className="row between">
            <button type="button" onClick={() => go(at - 1)} disabled={at === 0}>{WORDS.previous}</button>
            {turned ? (
              <div className="row">
                <button type="button" onClick={() => mark(false)}>{WORDS.notYet}</button>
                <button type="button" className="main" onClick={() => mark(true)}>{WORDS.knew}</button>
              </div>
            ) : (
              <button type="button" onClick={() => go(at + 1)}>{WORDS.next}</button>
            )}
          </div>
        </>
      ) : (
        <div className="end">
          <p className="text" ref={place} tabIndex={-1}>{WORDS.score} {order.length - missed.length} / {order.length}</p>
          <div className="row">
            {missed.length > 0 && missed.length < order.length && (
              <button type="button" className="main" onClick={() => start(missed)}>{WORDS.missed}</button>
            )}
            <button type="button" className="main" onClick={() => start(inOrder(shuffle))}>{WORDS.again}</button>
          </div>
        </div>
      )}
    </section>
  );
}

function inOrder(shuffle) {
  const order = CARDS.map((_, index) => index);
  if (!shuffle) return order;
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
`,
  css: `
.flash-cards { display: grid; gap: 1rem; }
.widget .face {
  display: grid;
  grid-template-rows: auto 1fr auto;
  justify-items: center;
  inline-size: 100%;
  min-block-size: 15rem;
  padding: 1.25rem;
  border: 1px solid var(--rule);
  border-radius: 12px;
  background: var(--well);
}
.widget .face.back { background: var(--accent-soft); border-color: var(--accent); animation: face 160ms ease-out; }
.flash-cards .text {
  align-self: center;
  font: 600 1.625em / 1.3 "Literata Variable", Literata, Georgia, serif;
  text-align: center;
  text-wrap: balance;
}
.flash-cards .end { display: grid; gap: 1.25rem; justify-items: center; padding-block: 2.5rem 1rem; }
.flash-cards .end .row { justify-content: center; }
@keyframes face { from { opacity: 0.4; transform: rotateX(24deg); } }
`,
};
