import type { TemplateSummary } from "../templates.contract.ts";

export type TemplateGroup = { title: string; templates: TemplateSummary[] };

/** Yours, the team's, and those that come with Lectern; only what has all words of the filter in it. */
export function groupTemplates(templates: readonly TemplateSummary[], userId: string, filter: string): TemplateGroup[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = templates.filter(({ title, subject, description, author }) => {
    const text = `${title} ${subject} ${description} ${author}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [
    { title: "Yours", templates: found.filter((each) => !each.isStarter && each.userId === userId) },
    { title: "From the team", templates: found.filter((each) => !each.isStarter && each.userId !== userId) },
    { title: "With Lectern", templates: found.filter((each) => each.isStarter) },
  ].filter((group) => group.templates.length > 0);
}

/** Titles hold variables: in lists their labels stand there. */
export function plainTitle({ title, variables }: Pick<TemplateSummary, "title" | "variables">): string {
  return title.replace(/\{\{\s*([\p{L}\p{N}_-]+)\s*\}\}/gu, (whole, name: string) => {
    const variable = variables.find((each) => each.name === name);
    return variable ? `[${(variable.label || variable.name).toLocaleLowerCase()}]` : whole;
  });
}
