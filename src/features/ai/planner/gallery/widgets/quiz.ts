import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const QUIZ: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: "QUESTIONS",
  body: `
  const [order, setOrder] = useState(() => inOrder(shuffle));
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(null);
  const [points, setPoints] = useState(0);
  const heading = useRef(null);
  const moved = useRef(false);
  const question = QUESTIONS[order[at]];

  // The next question is where reading goes on, also with a screen reader.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);

  function choose(index) {
    if (chosen !== null) return;
    setChosen(index);
    if (index === question.right) setPoints(points + 1);
  }
  function next(to) {
    moved.current = true;
    setChosen(null);
    setAt(to);
  }
  function again() {
    setOrder(inOrder(shuffle));
    setPoints(0);
    next(0);
  }

  return (
    <section className="widget quiz" aria-label={title}>
      <div className="row between">
        <p className="quiet" dir="auto">{title}</p>
        <p className="quiet">{Math.min(at + 1, order.length)} / {order.length}</p>
      </div>
      <progress value={at + (chosen === null ? 0 : 1)} max={order.length || 1} aria-label={WORDS.progress} />
      {question ? (
        <>
          <h2 ref={heading} tabIndex={-1} dir="auto">{question.question}</h2>
          <ul className="choices">
            {question.answers.map((answer, index) => (
              <li key={index}>
                <Choice
                  answer={answer}
                  isRight={index === question.right}
                  isChosen={index === chosen}
                  isAnswered={chosen !== null}
                  onChoose={() => choose(index)}
                />
              </li>
            ))}
          </ul>
          <div className="row between foot">
            <p role="status">{chosen === null ? "" : chosen === question.right ? WORDS.right : WORDS.wrong + " " + question.answers[question.right]}</p>
            {chosen !== null && (
              <button type="button" className="main" onClick={() => next(at + 1)}>
                {at + 1 < order.length ? WORDS.next : WORDS.finish}
              </button>
            )}
          </div>
        </>
      ) : (
        <div className="end">
          <h2 ref={heading} tabIndex={-1}>{WORDS.score} {points} / {order.length}</h2>
          <button type="button" className="main" onClick={again}>{WORDS.again}</button>
        </div>
      )}
    </section>
  );
}

function Choice({ answer, isRight, isChosen, isAnswered, onChoose }) {
  const state = !isAnswered ? "" : isRight ? "is-right" : isChosen ? "is-wrong" : "is-other";
  return (
    <button type="button" className={"choice " + state} aria-disabled={isAnswered} aria-pressed={isChosen} onClick={onChoose}>
      <span dir="auto">{answer}</span>
      {state === "is-right" && <span aria-hidden="true">✓</span>}
      {state === "is-wrong" && <span aria-hidden="true">✕</span>}
    </button>
  );
}

function inOrder(shuffle) {
  const order = QUESTIONS.map((_, index) => index);
  if (!shuffle) return order;
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
`,
  css: `
.quiz { display: grid; gap: 1rem; }
.quiz .choices { display: grid; gap: 0.625rem; margin: 0; padding: 0; list-style: none; }
.widget .choice {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  inline-size: 100%;
  min-block-size: 3.25rem;
  align-items: center;
  font-weight: 400;
  text-align: start;
}
.widget .choice[aria-disabled="true"] { cursor: default; }
.widget .choice.is-right, .widget .choice.is-right:hover { border-color: var(--accent); background: var(--accent-soft); font-weight: 600; }
.widget .choice.is-wrong, .widget .choice.is-wrong:hover { border-color: var(--bad); background: var(--bad-soft); }
.widget .choice.is-other, .widget .choice.is-other:hover { border-color: var(--rule); background: none; color: var(--ink-2); }
.quiz .foot { min-block-size: 2.75rem; }
.quiz .foot p { flex: 1 1 12rem; }
.quiz .foot button { margin-inline-start: auto; }
.quiz .end { display: grid; gap: 1.5rem; justify-items: center; padding-block: 2.5rem 1rem; text-align: center; }
`,
};
