import { createKeptValues, type KeptValues, type KeptValuesDeps } from "#src/client/offline/kept-values.ts";

/** Composer text and other words not yet sent, by a key of the caller's, such as `composer:<sessionId>`. */
export type KeptText = KeptValues<string>;

export const createKeptText = (deps: KeptValuesDeps): KeptText => createKeptValues<string>("texts", deps);
