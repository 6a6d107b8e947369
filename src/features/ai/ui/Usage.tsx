import { useState } from "react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { count } from "#src/client/time-words.ts";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { monthDays, useUsage } from "../ai.client.ts";
import { UsageTable } from "./UsageTable.tsx";

const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const MONTHS_BACK = 24;

/** What was used in a month: by day, person and model. `userId`: only that person's. */
export function Usage({ userId }: { userId?: string }) {
  const [back, setBack] = useState(0);
  const query = useUsage(back, userId);
  const name = month.format(new Date(monthDays(back).from));
  const items = query.data?.items ?? [];
  return (
    <section aria-label="Usage">
      <div className="flex flex-wrap items-center gap-1 pb-2">
        <h2 className="flex-1">Usage</h2>
        <IconButton label="Earlier month" icon={ChevronLeft} disabled={back >= MONTHS_BACK} onClick={() => setBack(back + 1)} />
        <span className="min-w-32 text-center" aria-live="polite">
          {name}
        </span>
        <IconButton label="Later month" icon={ChevronRight} disabled={back === 0} onClick={() => setBack(back - 1)} />
      </div>
      <div className="card overflow-x-auto">
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={items.length === 0}
          failure={`The usage could not be loaded: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={3} className="px-4" />}
          empty={<p className="px-4 py-4 text-ink-2">No model was used in {name}. The built-in planner counts nothing.</p>}
        >
          {query.data && <UsageTable report={query.data} hasPeople={!userId} />}
        </ListState>
      </div>
      {items.length >= 1_000 && (
        <p className="pt-2 text-xs text-ink-3">The newest {count(items.length, "line")}; the sum is of everything.</p>
      )}
    </section>
  );
}
