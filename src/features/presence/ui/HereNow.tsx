import { Face } from "#src/client/ui/Face.tsx";
import { hueOf } from "../hue.rules.ts";
import { usePeople } from "./PresenceProvider.tsx";

const SHOWN = 2;

/** In the margin of a part: who is in it, and whether they write. `inOutline`: initials alone, for a row. */
export function HereNow({ part, inOutline = false }: { part: string; inOutline?: boolean }) {
  const people = usePeople().filter((person) => person.part === part);
  if (people.length === 0) return null;
  const more = people.slice(SHOWN);
  return (
    <>
      {people.slice(0, SHOWN).map(({ userId, name, isWriting }) => (
        <span key={userId} className={`here hue-${hueOf(userId)}`} title={`${name}, ${isWriting ? "writing" : "here"}`}>
          <Face name={name} />
          {inOutline ? (
            <span className="sr-only">, {name} is in it</span>
          ) : (
            <>
              <span className="sr-only">{name} </span>
              {isWriting ? "writing" : "here"}
            </>
          )}
        </span>
      ))}
      {more.length > 0 && <span title={more.map(({ name }) => name).join(", ")}>and {more.length}</span>}
    </>
  );
}
