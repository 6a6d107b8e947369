import { Face } from "#src/client/ui/Face.tsx";
import { hueOf } from "../hue.rules.ts";
import type { Present } from "../presence.contract.ts";

type PersonProps = {
  person: Pick<Present, "userId" | "name">;
  /** The name with what is known of them. */
  words: string;
  /** Goes to where they are. */
  onGo?: (() => void) | undefined;
};

/** Somebody's initials in their own hue; the name appears on pointing and on focus. */
export function Person({ person: { userId, name }, words, onGo }: PersonProps) {
  const inner = (
    <>
      <Face name={name} />
      <span className="sr-only">{words}</span>
      <span className="who-words" aria-hidden="true">
        {words}
      </span>
    </>
  );
  const className = `who hue-${hueOf(userId)}`;
  if (onGo)
    return (
      <button type="button" className={className} onClick={onGo}>
        {inner}
      </button>
    );
  return (
    // The name has to be within reach of the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <span className={className} tabIndex={0}>
      {inner}
    </span>
  );
}
