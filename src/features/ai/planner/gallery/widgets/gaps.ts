import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const GAPS: Widget = {
  imports: "useState",
  dataName: "SENTENCES",
  body: `
  const [answers, setAnswers] = useState({});
  const [isChecked, setChecked] = useState(false);
  const parts = SENTENCES.map(split);
  const gaps = parts.flatMap((sentence, row) => sentence.flatMap((part, place) => (part.gap ? [{ id: row + "-" + place, word: part.text }] : [])));
  const right = gaps.filter((gap) => isRight(answers[gap.id], gap.word)).length;
  const words = [...new Set(gaps.map((gap) => gap.word))].sort((a, b) => a.localeCompare(b));

  function write(id, text) {
    setAnswers({ ...answers, [id]: text });
    setChecked(false);
  }
  function again() {
    setAnswers({});
    setChecked(false);
  }

  return (
    <section className="widget gaps" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      {showWords && (
        <ul className="words" aria-label={WORDS.words}>
          {words.map((word) => <li key={word} dir="auto">{word}</li>)}
        </ul>
      )}
      <ol className="sentences">
        {parts.map((sentence, row) => (
          <li key={row} dir="auto">
            {sentence.map((part, place) => part.gap ? (
              <Gap
                key={place}
                word={part.text}
                label={WORDS.gap + " " + (1 + gaps.findIndex((gap) => gap.id === row + "-" + place))}
                value={answers[row + "-" + place] || ""}
                isChecked={isChecked}
                onWrite={(text) => write(row + "-" + place, text)}
                onCheck={() => setChecked(true)}
              />
            ) : <span key={place}>{part.text}</span>)}
          </li>
        ))}
      </ol>
      <div className="row between foot">
        <p role="status">{isChecked ? (right === gaps.length ? WORDS.done : WORDS.score + " " + right + " / " + gaps.length) : ""}</p>
        <div className="row">
          <button type="button" onClick={again}>{WORDS.again}</button>
          <button type="button" className="main" onClick={() => setChecked(true)}>{WORDS.check}</button>
        </div>
      </div>
    </section>
  );
}

function Gap({ word, label, value, isChecked, onWrite, onCheck }) {
  const isGood = isRight(value, word);
  const state = !isChecked ? "" : isGood ? "is-right" : "is-wrong";
  return (
    <span className={"gap " + state}>
      <input
        type="text"
        aria-label={label}
        aria-invalid={isChecked && !isGood}
        value={value}
        size={Math.max(4, Math.min(22, word.length + 1))}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && onCheck()}
      />
      {isChecked && <span className="mark">{isGood ? "✓" : "✕"}<span className="hidden">{isGood ? WORDS.right : WORDS.wrong}</span></span>}
    </span>
  );
}

// "The {cell} is small." has one gap with the word "cell".
function split(sentence) {
  return sentence.split(/(\\{[^{}]+\\})/).filter(Boolean).map((text) =>
    /^\\{[^{}]+\\}$/.test(text) ? { gap: true, text: text.slice(1, -1) } : { gap: false, text }
  );
}

// Capitals and spaces around a word do not count; "colour/color" takes either.
function isRight(answer, word) {
  const plain = (text) => (text || "").trim().toLowerCase().replace(/[’‘]/g, "'");
  return plain(answer) !== "" && (plain(answer) === plain(word) || word.split("/").some((one) => plain(one) === plain(answer)));
}
`,
  css: `
.gaps { display: grid; gap: 1.25rem; }
.gaps .words { display: flex; flex-wrap: wrap; gap: 0.375rem; margin: 0; padding: 0; list-style: none; }
.gaps .words li { padding: 0.125rem 0.625rem; border-radius: 99px; background: var(--accent-soft); font-size: 0.9375em; }
.gaps .sentences { display: grid; gap: 0.875rem; margin: 0; padding-inline-start: 1.5rem; font-size: 1.0625em; line-height: 2.1; }
.gaps .sentences li::marker { color: var(--ink-2); font-size: 0.875em; }
.gaps .gap { white-space: nowrap; }
.gaps input {
  max-inline-size: 100%;
  padding: 0.125rem 0.5rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--well);
  color: inherit;
  font: inherit;
  line-height: 1.5;
}
.gaps .is-right input { border-color: var(--accent); background: var(--accent-soft); }
.gaps .is-wrong input { border-color: var(--bad); background: var(--bad-soft); }
.gaps .mark { padding-inline: 0.25rem; font-weight: 600; }
.gaps .is-wrong .mark { color: var(--bad); }
.gaps .foot p { flex: 1 1 10rem; font-weight: 500; }
`,
};
