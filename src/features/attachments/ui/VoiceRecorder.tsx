import { useEffect, useState } from "react";
import { Check, Trash2 } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { lengthWords } from "../attachments.rules.ts";
import { levelOf, type useRecorder } from "../recorder.client.ts";
import { BARS } from "../waveform.client.ts";
import { Wave } from "./Wave.tsx";

type Running = NonNullable<ReturnType<typeof useRecorder>["running"]>;
const TICK_MS = 80;

/** While it records: how loud it is, how long it has been, and the two ways to end it. */
export function VoiceRecorder({ running }: { running: Running }) {
  const [levels, setLevels] = useState<number[]>([]);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setLevels((before) => [...before, levelOf(running.analyser)].slice(-BARS));
      setSeconds((performance.now() - running.startedAt) / 1_000);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  const shown = [...Array.from({ length: BARS - levels.length }, () => 0.05), ...levels];
  return (
    <div className="recording" role="group" aria-label="Recording a voice message">
      <span className="dot" aria-hidden="true" />
      <span className="num" role="timer" aria-label="Recorded so far">
        {lengthWords(Math.floor(seconds))}
      </span>
      <meter className="sr-only" aria-label="Level" min={0} max={1} value={levels.at(-1) ?? 0} />
      <Wave bars={shown} share={0} />
      <span className="sr-only" role="status">
        Recording
      </span>
      <Button size="small" icon={Trash2} onClick={() => running.stop(false)}>
        Discard
      </Button>
      <Button look="line" size="small" icon={Check} autoFocus onClick={() => running.stop(true)}>
        Stop
      </Button>
    </div>
  );
}
