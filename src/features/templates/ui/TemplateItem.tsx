import { count } from "#src/client/time-words.ts";
import type { TemplateSummary } from "../templates.contract.ts";
import { plainTitle } from "./group-templates.ts";

type TemplateItemProps = { template: TemplateSummary; isChosen: boolean; onChoose: () => void };

export function TemplateItem({ template, isChosen, onChoose }: TemplateItemProps) {
  const title = plainTitle(template);
  return (
    <button type="button" className="item template-item" data-row aria-current={isChosen || undefined} onClick={onChoose}>
      <span className="t truncate" title={title}>
        {title}
      </span>
      <span className="about truncate text-xs">{aboutWords(template)}</span>
    </button>
  );
}

/** `Music, 45 min, 6 sections`; whose it is, where the group does not say so. */
function aboutWords({ subject, minutes, sectionCount, visibility, isStarter, author }: TemplateSummary): string {
  const whose = isStarter ? null : visibility === "team" ? `shared by ${author || "a colleague"}` : "only you";
  return [subject, `${minutes} min`, count(sectionCount, "section"), whose].filter(Boolean).join(", ");
}
