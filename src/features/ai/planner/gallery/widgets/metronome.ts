import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const METRONOME: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: null,
  body: `
  const [speed, setSpeed] = useState(tempo);
  const [isOn, setOn] = useState(false);
  const [beat, setBeat] = useState(-1);
  const audio = useRef(null);
  const taps = useRef([]);
  const now = useRef(speed);
  now.current = Math.max(20, Math.min(300, speed || 90));
  const count = Math.max(1, Math.min(16, Math.round(beats)));

  useEffect(() => setSpeed(tempo), [tempo]);

  // Each beat is planned from the one before, so that none drifts.
  useEffect(() => {
    if (!isOn) return undefined;
    let next = performance.now() + 60;
    let index = 0;
    let timer;
    const turn = () => {
      const place = index % count;
      setBeat(place);
      if (sound) click(audio.current, place === 0);
      index += 1;
      next = Math.max(next + 60000 / now.current, performance.now());
      timer = setTimeout(turn, next - performance.now());
    };
    timer = setTimeout(turn, 60);
    return () => {
      clearTimeout(timer);
      setBeat(-1);
    };
  }, [isOn, count, sound]);

  function toggle() {
    // Browsers allow sound only after a click, so it is made ready here.
    if (!audio.current && window.AudioContext) audio.current = new AudioContext();
    setOn(!isOn);
  }
  function tap() {
    const at = performance.now();
    const recent = taps.current.filter((time) => at - time < 3000).slice(-4);
    taps.current = [...recent, at];
    if (recent.length === 0) return;
    const gap = (at - recent[0]) / recent.length;
    setSpeed(Math.max(30, Math.min(240, Math.round(60000 / gap))));
  }

  return (
    <section className="widget metronome" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <ol className="beats" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className={(index === 0 ? "first" : "") + (index === beat ? " is-now" : "")}>{index + 1}</li>
        ))}
      </ol>
      <p className="speed"><strong>{speed}</strong> {WORDS.perMinute}</p>
      <div className="row sliding">
        <button type="button" onClick={() => setSpeed(Math.max(30, speed - 1))}><Sign sign="−" words={WORDS.slower} /></button>
        <input type="range" min={30} max={240} value={speed} aria-label={WORDS.tempo} onChange={(event) => setSpeed(Number(event.target.value))} />
        <button type="button" onClick={() => setSpeed(Math.min(240, speed + 1))}><Sign sign="+" words={WORDS.faster} /></button>
      </div>
      <div className="row">
        <button type="button" className="main" onClick={toggle}>{isOn ? WORDS.stop : WORDS.start}</button>
        <button type="button" onClick={tap}>{WORDS.tap}</button>
      </div>
      <p className="hidden" role="status">{isOn ? WORDS.isOn : ""}</p>
    </section>
  );
}

// A sign for the eye, words for a screen reader.
function Sign({ sign, words }) {
  return <><span aria-hidden="true">{sign}</span><span className="hidden">{words}</span></>;
}

function click(audio, isFirst) {
  if (!audio) return;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const at = audio.currentTime;
  tone.frequency.value = isFirst ? 1320 : 880;
  volume.gain.setValueAtTime(isFirst ? 0.4 : 0.25, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.06);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.07);
}
`,
  css: `
.metronome { display: grid; gap: 1rem; justify-items: center; text-align: center; }
.metronome .beats { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.625rem; margin: 0; padding: 0.5rem 0; list-style: none; }
.metronome .beats li {
  display: grid;
  place-items: center;
  inline-size: 2.75rem;
  block-size: 2.75rem;
  border: 2px solid var(--edge);
  border-radius: 99px;
  color: var(--ink-2);
  font-weight: 600;
}
.metronome .beats li.first { border-color: var(--accent); color: var(--ink); }
.metronome .beats li.is-now { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.metronome .speed strong { font-size: 3.25em; font-weight: 600; line-height: 1.1; font-variant-numeric: tabular-nums; }
.metronome .sliding { flex-wrap: nowrap; inline-size: 100%; }
.metronome .row { justify-content: center; }
`,
};
