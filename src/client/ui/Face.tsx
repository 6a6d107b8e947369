/** A person's initials: the first letters of the first and last word of the name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

export const Face = ({ name }: { name: string }) => (
  <span className="face" aria-hidden="true">
    {initials(name)}
  </span>
);
