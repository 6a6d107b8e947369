import { useCallback, useEffect, useRef, useState } from "react";
import { voiceName } from "./attachments.rules.ts";

const LONGEST_S = 600;
const TYPES = [
  { type: "audio/webm;codecs=opus", extension: "webm" },
  { type: "audio/mp4", extension: "m4a" },
  { type: "audio/ogg;codecs=opus", extension: "ogg" },
] as const;

const kindOf = () => (typeof MediaRecorder === "undefined" ? undefined : TYPES.find(({ type }) => MediaRecorder.isTypeSupported(type)));
export const canRecord = () => kindOf() !== undefined && typeof navigator.mediaDevices?.getUserMedia === "function";

type Running = { analyser: AnalyserNode; startedAt: number; stop: (isKept: boolean) => void };

/** Records the microphone. What was recorded is handed on when it stops, also by leaving the page's place or after ten minutes. */
export function useRecorder(onRecorded: (file: { blob: Blob; name: string }) => void) {
  const [running, setRunning] = useState<Running | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(onRecorded);
  latest.current = onRecorded;
  const current = useRef<Running | null>(null);
  const isGone = useRef(false);

  const start = useCallback(async () => {
    const kind = kindOf();
    if (!kind || current.current) return;
    setProblem(null);
    setAsking(true);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (isGone.current) return stream.getTracks().forEach((track) => track.stop());
      const begun = record(stream, kind, (file) => {
        current.current = null;
        setRunning(null);
        if (file) latest.current(file);
      });
      current.current = begun;
      setRunning(begun);
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setAsking(false);
    }
  }, []);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      current.current?.stop(true);
    };
  }, []);

  return { running, isAsking, problem, start, dismiss: () => setProblem(null) };
}

function record(
  stream: MediaStream,
  { type, extension }: (typeof TYPES)[number],
  onEnd: (file: { blob: Blob; name: string } | null) => void,
): Running {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(stream).connect(analyser);
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const chunks: Blob[] = [];
  const startedAt = performance.now();
  let isKept = true;
  const longest = setTimeout(() => stop(true), LONGEST_S * 1_000);

  function stop(keep: boolean): void {
    isKept = keep;
    if (recorder.state !== "inactive") recorder.stop();
  }
  recorder.addEventListener("dataavailable", ({ data }) => void (data.size > 0 && chunks.push(data)));
  // Also when the microphone is unplugged or taken away.
  recorder.addEventListener("stop", () => {
    clearTimeout(longest);
    for (const track of stream.getTracks()) track.stop();
    void context.close();
    const blob = new Blob(chunks, { type: type.split(";")[0] });
    onEnd(isKept && blob.size > 0 ? { blob, name: voiceName((performance.now() - startedAt) / 1_000, extension) } : null);
  });
  recorder.start(1_000);
  return { analyser, startedAt, stop };
}

/** How loud it is now, 0 to 1. */
export function levelOf(analyser: AnalyserNode): number {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  // From -50 dB, a quiet room, to -5 dB, close to the microphone.
  return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-9) + 50) / 45));
}

function wordsFor(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError")
    return "The browser does not let this page use the microphone. Allow it beside the address, then try again.";
  if (name === "NotFoundError") return "There is no microphone.";
  if (name === "NotReadableError") return "The microphone is in use by something else.";
  return "The microphone could not be opened.";
}
