import type { Subject } from "#src/features/ai/planner/brief.ts";
import type { Kit, Question, Step } from "#src/features/ai/planner/phrases/kit.ts";
import { GAMES, type Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import type { Role } from "#src/features/ai/planner/plan/structures.ts";
import { asAsked } from "#src/features/ai/planner/write/asked-kit.ts";
import { youngKit } from "#src/features/ai/planner/write/young-kit.ts";

/** A labelled point of a section's body; `{topic}` not yet filled. */
export type Line = { label: string; text: string };

/** `full`: with the checks and the differentiation that a reply lists on their own. */
type Scope = { plan: Plan; phrases: Phrases; kit: Kit; full: boolean };

/** How the plan's subject is taught to learners of its age. */
export function kitOf({ brief, band }: Plan, phrases: Phrases): Kit {
  return asAsked(ofAge(phrases.kits[brief.subject], { brief, band }, phrases), { brief, band }, phrases);
}

function ofAge(kit: Kit, { brief, band }: Pick<Plan, "brief" | "band">, { shared }: Phrases): Kit {
  if (band === "early") return youngKit(kit, shared.young);
  if (band !== "adult" || brief.subject !== "general") return kit;
  const { independent, check, create } = shared.adult;
  return { ...kit, independent, check, objectives: { ...kit.objectives, create } };
}

/** What happens in one role of a stage, point by point. */
export function roleLines(role: Role, scope: Scope): Line[] {
  return [...activity(role, scope), ...game(role, scope)];
}

function activity(role: Role, { kit, phrases, full, plan }: Scope): Line[] {
  const { shared, labels } = phrases;
  const isYoung = plan.band === "early";
  switch (role) {
    case "hook":
      return [...step(kit.hook, phrases), ask(kit.open, phrases)];
    case "discover":
      return [...step(kit.discover, phrases), ask(shared.discoverAsk, phrases)];
    case "model":
      return [...step(kit.model, phrases), ...(full ? [ask(kit.probe, phrases)] : [])];
    case "guided":
      return [...step(kit.guided, phrases), ...(full ? [{ label: labels.check, text: shared.guidedCheck }] : [])];
    case "independent":
      return [
        ...step(kit.independent, phrases),
        ...(full || plan.structure !== "fiveE" ? [goRound(plan, phrases)] : []),
        ...(full ? differentiation(kit, phrases) : []),
      ];
    case "check":
      return [
        ...(plan.brief.quiz ? [{ label: labels.quiz, text: isYoung ? shared.young.quiz : shared.quiz }] : []),
        { label: labels.check, text: kit.check },
        ...(isYoung ? [] : [ask(shared.closeAsk, phrases)]),
      ];
    case "goal":
      return step(isYoung ? shared.young.goal : shared.goal, phrases);
    case "recall":
      return step(isYoung ? { ...shared.recall, they: shared.young.recallThey } : shared.recall, phrases);
    case "feedback":
    case "transfer":
      return step(shared[role], phrases);
  }
}

const MADE = new Set<Subject>(["music", "languages", "art", "sport", "literature", "philosophy", "general"]);

/** The question for those who work, asked in passing. */
export function goRound({ band, brief }: Plan, phrases: Phrases): Line {
  const { shared } = phrases;
  if (band === "early") return ask(shared.young.goRound, phrases);
  return ask(MADE.has(brief.subject) ? shared.goRoundMade : shared.goRound, phrases);
}

export function differentiation(kit: Kit, { labels, shared }: Phrases): Line[] {
  return [
    { label: labels.support, text: kit.support },
    { label: labels.stretch, text: kit.stretch },
    { label: labels.languageLearners, text: shared.languageLearners },
  ];
}

function game(role: Role, { plan, phrases, kit }: Scope): Line[] {
  const playable = GAMES.find((name) => name === role);
  const isShown = playable === "hook" && kit.hook.you === phrases.games.hook;
  return plan.playful && playable && !isShown ? [{ label: phrases.labels.game, text: phrases.games[playable] }] : [];
}

function step({ you, they }: Step, { labels }: Phrases): Line[] {
  return [
    { label: labels.you, text: you },
    { label: labels.learners, text: they },
  ];
}

/** A question with the kind of answer to listen for. */
export function ask(question: Question, { labels }: Phrases): Line {
  return { label: labels.ask, text: `${question.ask} *${labels.expect}${labels.colon}${question.expect}*` };
}
