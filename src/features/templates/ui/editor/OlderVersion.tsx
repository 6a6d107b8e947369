import { History } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { wordsFor } from "#src/client/words.ts";
import { useTemplateVersion } from "../../templates.client.ts";
import { FilledWords } from "../words/FilledWords.tsx";
import { useEditing } from "./editing.tsx";

/** An older version, to read; its words can be taken into the editor. */
export function OlderVersion({ version, onLeave }: { version: number; onLeave: () => void }) {
  const { template, change } = useEditing();
  const { data, error, isPending, refetch } = useTemplateVersion(template.id, version);
  const take = () => {
    if (!data) return;
    const { title, content, variables } = data;
    change((now) => ({ ...now, title, content, variables }));
    onLeave();
  };
  return (
    <>
      <Notice
        tone="plain"
        icon={History}
        className="m-2 flex-wrap"
        ways={
          <>
            <Button look="line" size="small" disabled={!data} onClick={take}>
              Take these words
            </Button>
            <Button size="small" onClick={onLeave}>
              Back to the newest
            </Button>
          </>
        }
      >
        Version {version}, to read. Taking its words replaces those in the editor; saving makes them a new version.
      </Notice>
      <div className="scroll" tabIndex={0} role="region" aria-label={`Version ${version}`}>
        <div className="doc">
          <Measure>
            <div>
              <ListState
                state={data ? "ready" : isPending ? "loading" : "failed"}
                isEmpty={!data}
                failure={`This version could not be read: ${wordsFor(error)}`}
                onRetry={() => void refetch()}
                skeleton={<SkeletonRows rows={6} />}
                empty={null}
              >
                {data && <FilledWords words={data} variables={data.variables} values={null} />}
              </ListState>
            </div>
          </Measure>
        </div>
      </div>
    </>
  );
}
