type Id = string;

/**
 * The order of a list of things with ids after both sides changed it. Of two things the sides both know, a side that
 * turned their order round has its way; what is new stands behind what it stood behind when it was added. Both orders of
 * the sides agree, every id of `kept` comes out once, and merging again with the result changes nothing.
 */
export function mergeOrder(base: readonly Id[], mine: readonly Id[], theirs: readonly Id[], kept: ReadonlySet<Id>): Id[] {
  const [o, a, b] = [base, mine, theirs].map((ids) => ids.filter((id) => kept.has(id))) as [Id[], Id[], Id[]];
  const [inA, inB] = [new Set(a), new Set(b)];
  const known = new Set(o.filter((id) => inA.has(id) && inB.has(id)));
  const [ofO, ofA, ofB] = [o, a, b].map((ids) => ids.filter((id) => known.has(id))) as [Id[], Id[], Id[]];
  const rest = new Set([...kept].filter((id) => !known.has(id)));
  return place(mergeKnown(ofO, ofA, ofB), rest, anchors(rest, { a, b, inA, inB }));
}

const isSame = (one: readonly Id[], other: readonly Id[]) => one.every((id, index) => id === other[index]);

/** Three orders of the same ids. */
function mergeKnown(o: Id[], a: Id[], b: Id[]): Id[] {
  if (isSame(a, b) || isSame(o, a)) return b;
  if (isSame(o, b)) return a;
  const [atA, atB] = [a, b].map((ids) => new Map(ids.map((id, index) => [id, index]))) as [Map<Id, number>, Map<Id, number>];
  const placesA = o.map((id) => atA.get(id)!);
  const placesB = o.map((id) => atB.get(id)!);
  // How many each comes before, by the side that turned the pair round.
  const wins = o.map(() => 0);
  for (let i = 0; i < o.length; i++)
    for (let j = i + 1; j < o.length; j++) {
      const isTurned = placesA[i]! > placesA[j]! || placesB[i]! > placesB[j]!;
      wins[isTurned ? j : i]!++;
    }
  return inGroups(o, wins, [atA, atB]);
}

/**
 * By wins. Where the turned pairs go round in a circle (a before b, b before c, c before a) no order satisfies all: such
 * a group takes the order of one side, the same one whoever merges.
 */
function inGroups(ids: Id[], wins: number[], sides: ReadonlyMap<Id, number>[]): Id[] {
  const winsOf = new Map(ids.map((id, index) => [id, wins[index]!]));
  const sorted = ids.toSorted((x, y) => winsOf.get(y)! - winsOf.get(x)!);
  const merged: Id[] = [];
  let group: Id[] = [];
  let sum = 0;
  sorted.forEach((id, index) => {
    group.push(id);
    sum += winsOf.get(id)!;
    const length = index + 1;
    // All of them come before all the others: Landau's condition holds with equality.
    if (sum !== (length * (length - 1)) / 2 + length * (ids.length - length)) return;
    merged.push(...tieOrder(group, sides));
    group = [];
  });
  return merged;
}

/** Told from the group alone: the rest of the lists must not decide otherwise when the result is merged again. */
function tieOrder(group: Id[], sides: ReadonlyMap<Id, number>[]): Id[] {
  const [one, other] = sides.map((places) => group.toSorted((x, y) => places.get(x)! - places.get(y)!)) as [Id[], Id[]];
  return one.join("\n") < other.join("\n") ? one : other;
}

type Sides = { a: Id[]; b: Id[]; inA: ReadonlySet<Id>; inB: ReadonlySet<Id> };

/** Behind what each of `rest` belongs; null: at the front. */
function anchors(rest: ReadonlySet<Id>, { a, b, inA, inB }: Sides): Map<Id, Id | null> {
  const [beforeA, beforeB] = [a, b].map((ids) => new Map(ids.map((id, index) => [id, ids[index - 1] ?? null])));
  return new Map(
    [...rest].map((id) => {
      if (!inB.has(id)) return [id, beforeA!.get(id) ?? null];
      if (!inA.has(id)) return [id, beforeB!.get(id) ?? null];
      const [one, other] = [beforeA!.get(id) ?? null, beforeB!.get(id) ?? null];
      // Both have it. Of two places the one behind something that the other side does not know says more.
      if (one !== null && !inB.has(one) && (other === null || inA.has(other))) return [id, one];
      if (other !== null && !inA.has(other) && (one === null || inB.has(one))) return [id, other];
      return [id, (one ?? "") < (other ?? "") ? other : one];
    }),
  );
}

const FRONT = "";

/** Puts each of `rest` behind its anchor; those behind the same one in the order of their ids. */
function place(order: readonly Id[], rest: ReadonlySet<Id>, anchorOf: ReadonlyMap<Id, Id | null>): Id[] {
  if (rest.size === 0) return [...order];
  const behind = new Map<Id, Id[]>();
  for (const id of [...rest].toSorted()) {
    const anchor = anchorOf.get(id) ?? FRONT;
    const list = behind.get(anchor);
    if (list) list.push(id);
    else behind.set(anchor, [id]);
  }
  const placed: Id[] = [];
  const seen = new Set<Id>();
  const put = (from: Id) => {
    const stack = [from];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (id !== FRONT) placed.push(id);
      stack.push(...(behind.get(id) ?? []).toReversed());
    }
  };
  put(FRONT);
  for (const id of order) put(id);
  // Two that each stand behind the other: the first by id goes to the end, and the rest follow it.
  for (const id of [...rest].toSorted()) put(id);
  return placed;
}
