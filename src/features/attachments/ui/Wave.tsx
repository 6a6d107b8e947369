import { BARS } from "../waveform.client.ts";
import { lengthWords } from "../attachments.rules.ts";

type WaveProps = {
  /** 0 to 1 each; null: not known, drawn flat. */
  bars: readonly number[] | null;
  /** How much of it was played. */
  share: number;
  slider?: { label: string; at: number; seconds: number; onMove: (second: number) => void };
};

const STEP = 4;
const HEIGHT = 24;
const FLAT = Array.from({ length: BARS }, () => 0.08);

/** Loudness as bars, with a slider over them where one can move in it. */
export function Wave({ bars, share, slider }: WaveProps) {
  const shown = bars ?? FLAT;
  const played = Math.round(shown.length * share);
  return (
    <span className="wave">
      <svg viewBox={`0 0 ${shown.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="played" d={lines(shown.slice(0, played), 0)} />
        <path d={lines(shown.slice(played), played)} />
      </svg>
      {slider && (
        <input
          type="range"
          min={0}
          max={Math.max(slider.seconds, 0.1)}
          step={0.1}
          value={Math.min(slider.at, Math.max(slider.seconds, 0.1))}
          onChange={(event) => slider.onMove(Number(event.currentTarget.value))}
          aria-label={slider.label}
          aria-valuetext={`${lengthWords(slider.at)} of ${lengthWords(slider.seconds)}`}
          disabled={slider.seconds === 0}
        />
      )}
    </span>
  );
}

/** One upright line for each bar, the first at place `from`. */
const lines = (bars: readonly number[], from: number) =>
  bars
    .map((loud, index) => {
      const height = Math.max(2, loud * (HEIGHT - 2));
      return `M${(from + index) * STEP + 2} ${(HEIGHT - height) / 2}v${height}`;
    })
    .join("");
