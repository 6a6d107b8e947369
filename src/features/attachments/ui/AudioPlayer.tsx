import { useEffect, useRef, useState } from "react";
import { Pause, Play } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { lengthWords, voiceLength } from "../attachments.rules.ts";
import { useWaveform } from "../waveform.client.ts";
import { Wave } from "./Wave.tsx";

type AudioPlayerProps = {
  src: string;
  name: string;
  size: number;
  load: () => Promise<ArrayBuffer>;
  /** Without its name below. */ isBare?: boolean;
};

/** The one that plays; another that starts stops it. */
let playing: HTMLAudioElement | null = null;

/** Plays a sound where it stands. The waveform is the slider: arrows, Home and End move in it. */
export function AudioPlayer({ src, name, size, load, isBare }: AudioPlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const waveform = useWaveform(src, size, load);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const seconds = told ?? waveform?.seconds ?? voiceLength(name) ?? 0;
  useFrames(isPlaying, () => setAt(audio.current?.currentTime ?? 0));

  function toggle() {
    const element = audio.current;
    if (!element) return;
    if (isPlaying) return element.pause();
    if (playing !== element) playing?.pause();
    playing = element;
    setProblem(null);
    void element.play().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === "AbortError")) setProblem("This sound could not be played.");
    });
  }
  function moveTo(second: number) {
    setAt(second);
    if (audio.current) audio.current.currentTime = second;
  }

  const isVoice = voiceLength(name) !== null;
  return (
    <div className="sound">
      <div className="voice">
        <button
          type="button"
          className="go"
          onClick={toggle}
          aria-label={`${isPlaying ? "Pause" : "Play"} ${isVoice ? "voice message" : name}`}
        >
          <Icon of={isPlaying ? Pause : Play} />
        </button>
        <Wave
          bars={waveform?.bars ?? null}
          share={seconds > 0 ? at / seconds : 0}
          slider={{ label: `Position in ${name}`, at, seconds, onMove: moveTo }}
        />
        <span className="num">{at > 0 ? `${lengthWords(at)} / ${lengthWords(seconds)}` : seconds > 0 ? lengthWords(seconds) : "–:––"}</span>
        {/* What people record has no captions. */}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
        <audio
          ref={audio}
          src={src}
          preload="none"
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onDurationChange={({ currentTarget: { duration } }) => Number.isFinite(duration) && setTold(duration)}
          onEnded={() => {
            setPlaying(false);
            setAt(0);
          }}
          onError={() => {
            setPlaying(false);
            setProblem("This sound could not be loaded.");
          }}
        />
      </div>
      {!isVoice && !isBare && <span className="named">{name}</span>}
      {problem && (
        <span className="named text-danger" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

/** While `isOn`, once a frame. */
function useFrames(isOn: boolean, run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!isOn) return;
    let frame = requestAnimationFrame(function next() {
      latest.current();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isOn]);
}
