import { useEffect, useRef, useState } from "react";

/** How many bars a waveform has. */
export const BARS = 56;
/** What is larger is not decoded only to be drawn. */
const DRAWN_MAX = 4_000_000;
const RATE = 8_000;

export type Waveform = { bars: number[]; seconds: number };

const known = new Map<string, Promise<Waveform | null>>();

/** The loudness of a sound over its length, 0 to 1, loudest 1; null while unknown, or where it cannot be decoded. */
export function useWaveform(key: string, size: number, load: () => Promise<ArrayBuffer>): Waveform | null {
  const [waveform, setWaveform] = useState<Waveform | null>(null);
  const loader = useRef(load);
  loader.current = load;
  useEffect(() => {
    if (size > DRAWN_MAX || typeof OfflineAudioContext === "undefined") return;
    let isGone = false;
    let drawing = known.get(key);
    if (!drawing) {
      // What could not be loaded may be there the next time.
      drawing = loader
        .current()
        .then(draw)
        .catch(() => {
          known.delete(key);
          return null;
        });
      known.set(key, drawing);
    }
    void drawing.then((drawn) => !isGone && setWaveform(drawn));
    return () => {
      isGone = true;
    };
  }, [key, size]);
  return waveform;
}

async function draw(bytes: ArrayBuffer): Promise<Waveform> {
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
  return { bars: loudness(sound.getChannelData(0)), seconds: sound.duration };
}

/** Root mean square of each of `BARS` equal parts, as a share of the loudest. */
export function loudness(samples: Float32Array): number[] {
  const width = Math.max(1, Math.floor(samples.length / BARS));
  const bars = Array.from({ length: BARS }, (_, bar) => {
    let sum = 0;
    for (let i = bar * width; i < (bar + 1) * width; i++) sum += (samples[i] ?? 0) ** 2;
    return Math.sqrt(sum / width);
  });
  const loudest = Math.max(...bars, 0.01);
  return bars.map((bar) => bar / loudest);
}
