import { Button } from "#src/client/ui/Button.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { useProjects } from "#src/features/projects/projects.client.ts";
import type { SearchAddress } from "../search-address.client.ts";

type SearchFiltersProps = { address: SearchAddress; onChange: (changes: Partial<SearchAddress>) => void };

const TYPES = [
  { value: "", label: "All" },
  { value: "session", label: "Conversations" },
  { value: "message", label: "Messages" },
  { value: "lesson", label: "Lessons" },
] as const;
const MODES = [
  { value: "", label: "Any mode" },
  { value: "learn", label: "Learn" },
  { value: "fun", label: "Fun" },
];
const WHEN = [
  { value: "", label: "Any time" },
  { value: "1", label: "Today" },
  { value: "7", label: "Last 7 days" },
  { value: "30", label: "Last 30 days" },
  { value: "365", label: "Last year" },
  { value: "own", label: "From … to …" },
];
const NONE = { type: undefined, mode: undefined, project: undefined, when: undefined, from: undefined, to: undefined };

export function SearchFilters({ address, onChange }: SearchFiltersProps) {
  const { projects } = useProjects();
  const { type = "", mode = "", project = "", when = "", from = "", to = "" } = address;
  const set = (name: keyof SearchAddress) => (value: string) => onChange({ [name]: value || undefined });
  return (
    <div className="filters" role="group" aria-label="Filters">
      <Segmented label="Type" value={type} options={[...TYPES]} onChange={set("type")} />
      <Select aria-label="Mode" value={mode} options={MODES} onChange={set("mode")} />
      {(projects.length > 0 || project) && (
        <Select
          aria-label="Project"
          value={project}
          options={[{ value: "", label: "Any project" }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={set("project")}
        />
      )}
      <Select aria-label="Date" value={when} options={WHEN} onChange={set("when")} />
      {when === "own" && (
        <>
          <input
            type="date"
            className="input quiet"
            aria-label="From"
            max={to || undefined}
            value={from}
            onChange={(event) => set("from")(event.currentTarget.value)}
          />
          <input
            type="date"
            className="input quiet"
            aria-label="To"
            min={from || undefined}
            value={to}
            onChange={(event) => set("to")(event.currentTarget.value)}
          />
        </>
      )}
      {(type || mode || project || when) && (
        <Button size="small" onClick={() => onChange(NONE)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
