import { useNow } from "#src/client/ui/use-now.ts";
import type { Instant } from "#src/shared/time.ts";

export function WritingFor({ since }: { since: Instant }) {
  const seconds = Math.max(0, Math.floor((useNow(1_000) - since) / 1_000));
  return <span>writing, {seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`}</span>;
}
