import type { Present as Somebody } from "../presence.contract.ts";
import { Person } from "./Person.tsx";
import { usePeople } from "./PresenceProvider.tsx";

const SHOWN = 3;

type PresentProps = {
  /** The part's name for people; null when it has none. */
  nameOf: (part: string) => string | null;
  /** Goes to a part that has a name. */
  onGo: (part: string) => void;
};

/** Who else has the lesson open, by initials; choosing one goes to where they are. */
export function Present({ nameOf, onGo }: PresentProps) {
  const people = usePeople();
  if (people.length === 0) return null;
  const placeOf = ({ part }: Somebody) => (part === null ? null : nameOf(part));
  const wordsOf = (person: Somebody) => [person.name, placeOf(person)].filter(Boolean).join(", in ");
  const more = people.slice(SHOWN);
  return (
    <ul className="present" aria-label="Here now">
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.userId}>
          <Person person={person} words={wordsOf(person)} onGo={placeOf(person) === null ? undefined : () => onGo(person.part!)} />
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
