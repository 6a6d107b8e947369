/** Which events a tab has had. */
export type Seen = {
  /** False when it was there already. */
  add(id: string): boolean;
  last(): string | undefined;
  /** The earliest of this tab's and the others' positions: what some have seen already, they leave out. */
  earliest(others: string[]): string | undefined;
  /** A server that was restored from a backup counts its events again. */
  forget(): void;
};

const REMEMBERED = 5000;

export function createSeen(): Seen {
  const ids = new Set<string>();
  let last: string | undefined;
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      last = id;
      if (ids.size > REMEMBERED) ids.delete(ids.values().next().value!);
      return true;
    },
    last: () => last,
    earliest: (others) => [...(last === undefined ? [] : [last]), ...others].sort(inStreamOrder)[0],
    forget() {
      ids.clear();
      last = undefined;
    },
  };
}

/** Event ids count upwards: as numbers without leading zeros, or as UUIDv7. */
const inStreamOrder = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
