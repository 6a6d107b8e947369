import type { Kit } from "#db/kit.sqlite.ts";
import type { PgKit } from "#db/kit.pg.ts";

/**
 * Compile-time proof that both kits have the same helpers and that each column carries the same data type, so that the
 * schema, written once, means the same on both engines. `tsc` fails here when they drift apart.
 */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;
type Carried<C> = C extends { $type: infer T } ? T : C extends { data: infer D } ? D : never;
type Data<F> = F extends (...args: never[]) => { _: infer C } ? Carried<C> : never;
type ColumnHelper = "id" | "text" | "int" | "serial" | "real" | "bool" | "instant" | "blob";

/** `oneOf` and `json` are generic: compare them at a sample type. */
declare const samples: { sqlite: Kit; pg: PgKit };
const oneOf = () => [samples.sqlite.oneOf("x", ["a", "b"]), samples.pg.oneOf("x", ["a", "b"])] as const;
const json = () => [samples.sqlite.json<{ a: number }>("x"), samples.pg.json<{ a: number }>("x")] as const;
type Pair<F> = F extends () => readonly [{ _: infer A }, { _: infer B }] ? Equal<Carried<A>, Carried<B>> : false;

export type KitsAgree = [
  Expect<Equal<keyof Kit, keyof PgKit>>,
  Expect<Equal<{ [K in ColumnHelper]: Data<Kit[K]> }, { [K in ColumnHelper]: Data<PgKit[K]> }>>,
  Expect<Pair<typeof oneOf>>,
  Expect<Pair<typeof json>>,
];
