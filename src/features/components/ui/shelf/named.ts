/** Those whose name has every one of the words, whatever its case and accents. */
export function named<C extends { name: string }>(components: C[], words: string): C[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? components : components.filter(({ name }) => wanted.every((word) => plain(name).includes(word)));
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
