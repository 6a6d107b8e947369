import { useMemo } from "react";
import { wordsFor } from "#src/client/words.ts";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useVersion } from "../../../components.client.ts";
import { useWorkbench } from "../workbench-state.tsx";
import { ComparedCode } from "./ComparedCode.tsx";
import { compareLines } from "./compare-lines.ts";

/** What differs between an earlier version and the newest. */
export function CompareDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { component, state } = useWorkbench();
  const query = useVersion(component.id, version);
  const before = query.version;
  const { text } = state;
  const parts = useMemo(
    () =>
      before
        ? [
            { title: "JSX", lines: compareLines(before.jsxCode, text.jsxCode) },
            { title: "CSS", lines: compareLines(before.cssCode, text.cssCode) },
          ].filter(({ lines }) => lines.length > 0)
        : [],
    [before, text],
  );
  return (
    <Dialog isOpen size="big" title={`Version ${Math.abs(version)} and the newest`} onClose={onClose}>
      <div className="scroll wb-compare" tabIndex={0} role="region" aria-label="Changes">
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={parts.length === 0}
          failure={`The version could not be loaded: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={6} className="p-4" />}
          empty={
            <p className="p-4 text-ink-2">
              The code is the same.{before && before.name !== text.name ? ` The name was “${before.name}”.` : ""}
            </p>
          }
        >
          {parts.map(({ title, lines }) => (
            <section key={title} aria-label={title}>
              <h3 className="px-5 py-2">{title}</h3>
              <ComparedCode lines={lines} />
            </section>
          ))}
        </ListState>
      </div>
    </Dialog>
  );
}
