import type { Code, CodePart } from "../../../components.contract.ts";
import { codeRegions, type Decision, decidedText, type Region } from "./code-regions.ts";

/** A place that both changed. `id` stays while its three sides do. */
export type Place = Extract<Region, { kind: "both" }> & { id: string; name: string };
export type PartPlaces = { part: CodePart; regions: Region[]; places: Place[] };

const NAMES: Record<CodePart, string> = { name: "Name", jsxCode: "JSX", cssCode: "CSS" };
const PARTS: CodePart[] = ["name", "jsxCode", "cssCode"];

export const placesOf = (base: Code, mine: Code, theirs: Code): PartPlaces[] =>
  PARTS.map((part) => {
    const regions = codeRegions(base[part], mine[part], theirs[part]);
    const places: Place[] = [];
    let line = 1;
    for (const region of regions) {
      if (region.kind === "both") {
        const name = part === "name" ? NAMES[part] : `${NAMES[part]}, line ${line}`;
        places.push({ ...region, name, id: `place-${part}-${places.length}-${markOf([region.base, region.mine, region.theirs])}` });
      }
      line += (region.kind === "same" ? region.text : region.mine).split("\n").length - 1;
    }
    return { part, regions, places };
  });

/** The code as decided, with what merged by itself. */
export function codeFrom(parts: readonly PartPlaces[], decisions: Record<string, Decision | undefined>, mine: Code): Code {
  const decided = parts.map(({ part, regions, places }) => [part, decidedText(regions, places.map(({ id }) => decisions[id]))]); // oxfmt-ignore
  const code = { ...mine, ...(Object.fromEntries(decided) as Code) };
  return code.name.trim() === "" ? { ...code, name: mine.name } : code;
}

/** Short, and different for different texts. */
function markOf(texts: string[]): string {
  let hash = 0;
  for (const char of texts.join("\u0001")) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) | 0;
  return (hash >>> 0).toString(36);
}
