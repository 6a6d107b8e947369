import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const KEYBOARD: Widget = {
  imports: "useEffect, useRef, useState",
  dataName: "NOTES",
  body: `
  const [held, setHeld] = useState([]);
  const [last, setLast] = useState("");
  const audio = useRef(null);
  const playing = useRef(new Map());
  const keys = Array.from({ length: 13 }, (_, index) => ({
    index,
    name: NOTES[index % 12],
    isBlack: [1, 3, 6, 8, 10].includes(index % 12),
    letter: "awsedftgyhujk"[index],
    midi: 12 * (Math.round(octave) + 1) + index,
  }));
  const whites = keys.filter((key) => !key.isBlack);

  function press(index) {
    if (playing.current.has(index)) return;
    if (!audio.current && window.AudioContext) audio.current = new AudioContext();
    playing.current.set(index, sound(audio.current, keys[index].midi));
    setHeld([...playing.current.keys()]);
    setLast(keys[index].name);
  }
  function release(index) {
    const end = playing.current.get(index);
    if (end) end();
    playing.current.delete(index);
    setHeld([...playing.current.keys()]);
  }
  function releaseAll() {
    for (const index of [...playing.current.keys()]) release(index);
  }
  useEffect(() => releaseAll, []);

  // The letters of the computer's keyboard play while the focus is in here.
  function onKey(event, play) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = keys.find((one) => one.letter === event.key.toLowerCase());
    if (key) play(key.index);
  }

  return (
    <section
      className="widget keyboard"
      aria-label={title}
      onKeyDown={(event) => onKey(event, press)}
      onKeyUp={(event) => onKey(event, release)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || releaseAll()}
    >
      <div className="row between">
        <h2 dir="auto">{title}</h2>
        <p className="last" role="status">{last}</p>
      </div>
      <div className="keys" dir="ltr" role="group" aria-label={title}>
        {keys.map((key) => {
          const before = whites.filter((white) => white.index < key.index).length;
          return (
            <Key
              key={key.index}
              note={key}
              showName={names}
              isHeld={held.includes(key.index)}
              style={key.isBlack ? { insetInlineStart: (100 * before) / whites.length + "%" } : undefined}
              onPress={() => press(key.index)}
              onRelease={() => release(key.index)}
            />
          );
        })}
      </div>
      <p className="quiet">{WORDS.how}</p>
    </section>
  );
}

function Key({ note, showName, isHeld, style, onPress, onRelease }) {
  const isPlay = (event) => event.key === "Enter" || event.key === " ";
  return (
    <button
      type="button"
      className={(note.isBlack ? "key black" : "key white") + (isHeld ? " is-held" : "")}
      style={style}
      aria-label={note.name}
      onPointerDown={onPress}
      onPointerUp={onRelease}
      onPointerLeave={onRelease}
      onPointerCancel={onRelease}
      onKeyDown={(event) => isPlay(event) && !event.repeat && onPress()}
      onKeyUp={(event) => isPlay(event) && onRelease()}
      onClick={(event) => {
        // Screen readers click without pressing: a short note.
        if (event.detail === 0 && !isHeld) {
          onPress();
          setTimeout(onRelease, 300);
        }
      }}
    >
      {showName && <span>{note.name}</span>}
    </button>
  );
}

// A soft tone of two waves; what it gives back ends it.
function sound(audio, midi) {
  if (!audio) return () => {};
  const volume = audio.createGain();
  const at = audio.currentTime;
  const tones = [1, 2].map((times) => {
    const tone = audio.createOscillator();
    tone.type = times === 1 ? "triangle" : "sine";
    tone.frequency.value = 440 * 2 ** ((midi - 69) / 12) * times;
    tone.connect(volume);
    tone.start(at);
    return tone;
  });
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.2, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.04, at + 1.5);
  volume.connect(audio.destination);
  return () => {
    const end = audio.currentTime;
    volume.gain.cancelScheduledValues(end);
    volume.gain.setTargetAtTime(0.0001, end, 0.06);
    tones.forEach((tone) => tone.stop(end + 0.4));
  };
}
`,
  css: `
.widget.keyboard { display: grid; gap: 1rem; max-inline-size: 40rem; }
.keyboard .last { min-inline-size: 3ch; font-size: 1.25em; font-weight: 600; text-align: end; }
.keyboard .keys { position: relative; display: flex; block-size: clamp(10rem, 34vw, 14rem); user-select: none; touch-action: none; }
.widget .key { display: flex; align-items: end; justify-content: center; padding: 0 0 0.5rem; font-size: clamp(0.75rem, 2.5vw, 0.9375rem); }
.widget .key.white { flex: 1; min-inline-size: 0; border-color: #837f74; border-radius: 0 0 8px 8px; background: #fdfcf9; color: #1f2421; }
.widget .key.white + .white, .widget .key.black + .white { margin-inline-start: -1px; }
.widget .key.black {
  position: absolute;
  z-index: 1;
  inline-size: 8.2%;
  min-inline-size: 24px;
  block-size: 60%;
  translate: -50% 0;
  border-color: #0f1412;
  border-radius: 0 0 6px 6px;
  background: #26302b;
  color: #fdfcf9;
  font-size: clamp(0.625rem, 2vw, 0.75rem);
}
.widget .key.white:hover:not(:disabled) { background: #f0eee7; }
.widget .key.black:hover:not(:disabled) { background: #3a4640; }
.widget .key.is-held, .widget .key.is-held:hover:not(:disabled) { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.widget .key:focus-visible { outline-offset: -3px; outline-color: #1b614f; box-shadow: inset 0 0 0 5px #ffffff; }
`,
};
