import { shortTime, fullTime } from "#src/client/time-words.ts";
import { RowButton } from "#src/client/ui/Row.tsx";
import { wordsFor } from "#src/client/words.ts";
import { useTemplateVersions } from "../../templates.client.ts";
import { useEditing } from "./editing.tsx";

type VersionsProps = { older: number | null; onOlder: (version: number | null) => void };

/** Every saved version; an older one opens to be read. */
export function Versions({ older, onOlder }: VersionsProps) {
  const { template, isStored } = useEditing();
  const { data, error } = useTemplateVersions(template.id, isStored);
  const versions = data?.items ?? [];
  return (
    <section aria-label="Versions">
      <h2>
        Versions <span>{versions.length || ""}</span>
      </h2>
      {!isStored && <p className="text-xs text-ink-3">The first is listed once the server has it.</p>}
      {error && versions.length === 0 && <p className="text-xs text-ink-3">They could not be listed. {wordsFor(error)}</p>}
      {versions.map(({ version, author, createdAt }) => {
        const isNewest = version === versions[0]!.version;
        return (
          <RowButton
            key={version}
            text={`Version ${version}, ${author || "somebody who left"}`}
            fact={<time title={fullTime(createdAt)}>{shortTime(createdAt, Date.now())}</time>}
            aria-current={(isNewest ? older === null : older === version) || undefined}
            onClick={() => onOlder(isNewest ? null : version)}
          />
        );
      })}
      <p className="text-xs text-ink-3">Lessons keep the words of the version that they were made from.</p>
    </section>
  );
}
