import { GitCompare, RotateCcw } from "lucide-react";
import { useState } from "react";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { useComponentActions } from "../../../components.client.ts";
import type { ListedVersion } from "../../../components.contract.ts";
import { useWorkbench } from "../workbench-state.tsx";
import { CompareDialog } from "./CompareDialog.tsx";
import { versionName, versionWords } from "./version-words.ts";

/** Who changed what, and when; a click shows that version. */
export function VersionStrip() {
  const { component, list, looksAtOld, viewed, setViewed, preview, shown } = useWorkbench();
  const { versions } = list;
  // While the newest does not compile, an earlier one stays in the preview.
  const newest = preview.problems.length > 0 ? Math.min(shown?.version ?? 0, component.version) : component.version;
  const shownVersion = looksAtOld ? viewed : newest;
  return (
    <section className="wb-versions" aria-label="Versions">
      {looksAtOld && viewed !== null && <OldVersionBar version={viewed} />}
      <div className="wb-strip" tabIndex={0} role="group" aria-label="Versions, newest first">
        <ListState
          state={list.isPending ? "loading" : list.isError ? "failed" : "ready"}
          isEmpty={versions.length === 0}
          failure={`The versions could not be loaded: ${wordsFor(list.error)}`}
          onRetry={() => void list.refetch()}
          skeleton={<span className="skeleton wb-version" />}
          empty={<p className="text-xs text-ink-3">The first version comes once the server has it.</p>}
        >
          {versions.map((version) => (
            <VersionCard
              key={version.version}
              version={version}
              isOn={version.version === shownVersion}
              onShow={() => setViewed(version.version === component.version ? null : version.version)}
            />
          ))}
          {list.hasNextPage && (
            <Button look="line" size="small" className="self-center" busy={list.isFetchingNextPage} onClick={list.loadMore}>
              {list.isFetchingNextPage ? "Loading…" : "Older versions"}
            </Button>
          )}
        </ListState>
      </div>
    </section>
  );
}

function VersionCard({ version, isOn, onShow }: { version: ListedVersion; isOn: boolean; onShow: () => void }) {
  const words = versionWords(version);
  return (
    <button type="button" className={classes("wb-version", isOn && "is-on")} aria-pressed={isOn} onClick={onShow}>
      <span className="flex items-center gap-2">
        <b>{versionName(version.version)}</b>
        {isOn && <span className="chip on">Shown</span>}
        {version.problem && <span className="text-xs whitespace-nowrap text-danger">not compiled</span>}
        <time className="ms-auto text-xs text-ink-3" title={fullTime(version.createdAt)}>
          {shortTime(version.createdAt, Date.now())}
        </time>
      </span>
      <span className="mt-0.5 block truncate text-xs text-ink-2" title={words}>
        {words}
      </span>
    </button>
  );
}

/** An earlier version is looked at: what one can do with it. */
function OldVersionBar({ version }: { version: number }) {
  const { component, document, setViewed } = useWorkbench();
  const { restoreVersion } = useComponentActions();
  const [isComparing, setComparing] = useState(false);
  const name = version < 0 ? "A side that was not saved" : `Version ${version} of ${component.version}`;
  return (
    <div className="wb-old" role="status">
      <span className="grow basis-40 text-ink-2">{name} is shown.</span>
      <Button size="small" icon={GitCompare} onClick={() => setComparing(true)}>
        Compare with the newest
      </Button>
      <Button
        look="line"
        size="small"
        icon={RotateCcw}
        onClick={() => {
          document.save();
          restoreVersion(component, version);
          setViewed(null);
        }}
      >
        Restore
      </Button>
      <Button size="small" onClick={() => setViewed(null)}>
        Back to the newest
      </Button>
      {isComparing && <CompareDialog version={version} onClose={() => setComparing(false)} />}
    </div>
  );
}
