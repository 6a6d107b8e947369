import type { Template } from "../templates.contract.ts";
import { art } from "./art.ts";
import { coding } from "./coding.ts";
import { history } from "./history.ts";
import { languages } from "./languages.ts";
import { mathematics } from "./mathematics.ts";
import { music } from "./music.ts";
import { physicalEducation } from "./physical-education.ts";
import { science } from "./science.ts";

/** Templates that come with Lectern, in the order they are listed in. */
export const STARTERS: readonly Template[] = [music, languages, mathematics, science, history, coding, art, physicalEducation];

export const findStarter = (id: string): Template | undefined => STARTERS.find((starter) => starter.id === id);
