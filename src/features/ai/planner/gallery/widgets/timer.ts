import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const TIMER: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: null,
  body: `
  const whole = Math.max(1, Math.round(minutes * 60));
  const [left, setLeft] = useState(whole);
  const [total, setTotal] = useState(whole);
  const [isRunning, setRunning] = useState(false);
  const [said, setSaid] = useState("");
  const end = useRef(0);
  const audio = useRef(null);

  useEffect(() => {
    setLeft(whole);
    setTotal(whole);
    setRunning(false);
  }, [whole]);

  // The clock of the computer counts, so a busy page does not make the time longer.
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((end.current - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 60) setSaid(WORDS.lastMinute);
      if (seconds > 0) return;
      setRunning(false);
      setSaid(WORDS.over);
      if (sound) ring(audio.current);
    }, 200);
    return () => clearInterval(timer);
  }, [isRunning, sound]);

  function start() {
    // Browsers allow sound only after a click, so it is made ready here.
    if (sound && !audio.current && window.AudioContext) audio.current = new AudioContext();
    const seconds = left > 0 ? left : total;
    end.current = Date.now() + seconds * 1000;
    setLeft(seconds);
    setRunning(true);
    setSaid(WORDS.started);
  }
  function pause() {
    setRunning(false);
    setSaid(WORDS.paused);
  }
  function reset() {
    setRunning(false);
    setTotal(whole);
    setLeft(whole);
    setSaid("");
  }
  function addMinute() {
    end.current += 60000;
    setLeft(left + 60);
    setTotal(Math.max(total, left + 60));
  }

  return (
    <section className="widget timer" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <div className={left === 0 ? "dial is-over" : "dial"}>
        <svg viewBox="0 0 120 120" aria-hidden="true">
          <circle cx="60" cy="60" r="54" />
          <circle cx="60" cy="60" r="54" className="left" pathLength="100" strokeDasharray={(100 * left) / total + " 100"} />
        </svg>
        <p className="digits" role="timer" aria-label={WORDS.left + " " + clock(left)}>{clock(left)}</p>
      </div>
      <p className="said" role="status">{said}</p>
      <div className="row">
        {isRunning ? (
          <button type="button" className="main" onClick={pause}>{WORDS.pause}</button>
        ) : (
          <button type="button" className="main" onClick={start}>{left > 0 && left < total ? WORDS.goOn : WORDS.start}</button>
        )}
        <button type="button" onClick={addMinute}>{WORDS.more}</button>
        <button type="button" onClick={reset}>{WORDS.reset}</button>
      </div>
    </section>
  );
}

function clock(seconds) {
  const pad = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = pad(Math.floor((seconds % 3600) / 60)) + ":" + pad(seconds % 60);
  return hours > 0 ? hours + ":" + rest : rest;
}

function ring(audio) {
  if (!audio) return;
  [0, 0.35, 0.7].forEach((after) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + after;
    tone.frequency.value = 880;
    volume.gain.setValueAtTime(0.25, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.3);
  });
}
`,
  css: `
.timer { display: grid; gap: 1rem; justify-items: center; text-align: center; }
.timer .dial { position: relative; display: grid; place-items: center; inline-size: min(16rem, 72vw); aspect-ratio: 1; }
.timer svg { position: absolute; inset: 0; transform: rotate(-90deg); }
.timer circle { fill: none; stroke: var(--rule); stroke-width: 5; }
.timer circle.left { stroke: var(--accent); stroke-linecap: round; }
.timer .digits { font-size: clamp(2.5rem, 14vw, 3.75rem); font-weight: 600; line-height: 1; font-variant-numeric: tabular-nums; }
.timer .is-over circle { stroke: var(--bad); }
.timer .is-over .digits { color: var(--bad); }
.timer .said { min-block-size: 1.5em; font-weight: 500; }
.timer .row { justify-content: center; }
`,
};
