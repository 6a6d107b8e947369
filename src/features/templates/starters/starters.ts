import type { Template } from "../templates.contract.ts";

/** Templates that come with Lectern, in the order they are listed in. */
export const STARTERS: readonly Template[] = [];

export const findStarter = (id: string): Template | undefined => STARTERS.find((starter) => starter.id === id);
