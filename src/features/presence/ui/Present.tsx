import { Face } from "#src/client/ui/Face.tsx";
import type { Present as Person } from "../presence.contract.ts";
import { usePresence } from "../presence.client.ts";

const SHOWN = 3;

type PresentProps = {
  lessonId: string;
  /** Where one is oneself, such as `script.<id>`. */
  part: string | null;
  isShared: boolean;
  /** The part's name for people; null when it has none. */
  nameOf: (part: string) => string | null;
};

/** Who else has the lesson open, by initials; the name and the place are told to readers and on pointing. */
export function Present({ lessonId, part, isShared, nameOf }: PresentProps) {
  const people = usePresence(lessonId, part, isShared);
  if (people.length === 0) return null;
  const wordsOf = ({ name, part: place }: Person) => [name, place && nameOf(place)].filter(Boolean).join(", in ");
  const more = people.slice(SHOWN);
  return (
    <ul className="present" aria-label="Here now">
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.userId} title={wordsOf(person)}>
          <Face name={person.name} />
          <span className="sr-only">{wordsOf(person)}</span>
        </li>
      ))}
      {more.length > 0 && (
        <li className="text-xs text-ink-3" title={more.map(wordsOf).join("; ")}>
          and {more.length}
        </li>
      )}
    </ul>
  );
}
