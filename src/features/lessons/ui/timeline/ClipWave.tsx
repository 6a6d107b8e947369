import { BARS, useWaveform } from "#src/features/attachments/waveform.client.ts";
import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";

const STEP = 6;
const HEIGHT = 24;
const BARS_MAX = 400;
/** Larger sounds are drawn without being decoded. */
const DRAWN_MAX = 4_000_000;
/** What stands for a loudness that is not known. */
const UNKNOWN = Array.from({ length: BARS }, (_, bar) => 0.3 + 0.25 * Math.sin(bar * 1.7) + 0.2 * Math.sin(bar * 0.6));

type ClipWaveProps = { attachmentId: string; lengthMs: number; width: number; words: string };

/** The loudness of a sound over its clip: cut where the clip ends, its name where the sound has long ended. */
export function ClipWave({ attachmentId, lengthMs, width, words }: ClipWaveProps) {
  const url = attachmentUrl(attachmentId);
  const waveform = useWaveform(url, 0, () => load(url));
  const heard = waveform ? (waveform.seconds * 1_000) / lengthMs : 1;
  const drawn = Math.ceil(width * Math.min(1, heard));
  const bars = waveform?.bars ?? UNKNOWN;
  const count = Math.min(BARS_MAX, Math.max(1, Math.floor(drawn / STEP)));
  const path = Array.from({ length: count }, (_, index) => {
    const at = (index + 0.5) / count / Math.max(1, heard);
    const tall = Math.max(2, (bars[Math.floor(at * bars.length)] ?? 0) * (HEIGHT - 2));
    return `M${(index * drawn) / count + STEP / 2} ${(HEIGHT - tall) / 2}v${tall}`;
  });
  return (
    <>
      <svg className="clip-wave" height={HEIGHT} width={drawn} aria-hidden="true">
        <path d={path.join("")} />
      </svg>
      {heard < 0.5 && <span>{words}</span>}
    </>
  );
}

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok || Number(response.headers.get("content-length") ?? 0) > DRAWN_MAX) {
    void response.body?.cancel();
    throw new Error("Not drawn");
  }
  return response.arrayBuffer();
}
