import type { ProviderKind, Turn } from "./ai.contract.ts";

/** Ollama reads this many tokens unless it is told otherwise, and cuts off the beginning without a word. */
const OLLAMA_CONTEXT = 4_096;
const USUAL_CONTEXT = 32_000;
/** Most tokens that are left free for the answer. */
const ANSWER_MAX = 8_192;
/** What estimates may be wrong by. */
const CAUTION = 0.9;
const TURN_TOKENS = 4;
const IMAGE_TOKENS = 1_000;
/** A question is not cut below this many tokens. */
export const LEAST_TOKENS = 256;

/** What models of well-known names read at once, in tokens, as their makers published it; the first that fits counts. */
const PUBLISHED: [RegExp, number][] = [
  [/claude/i, 200_000],
  [/gemini/i, 1_000_000],
  [/gpt-4\.1/i, 1_000_000],
  [/gpt-5/i, 272_000],
  [/gpt-4o|gpt-4-turbo|chatgpt-4o/i, 128_000],
  [/gpt-4/i, 8_192],
  [/gpt-3\.5/i, 16_385],
  [/\bo[134](-|$)/i, 200_000],
  [/mistral-(large|medium|small)|ministral|pixtral|magistral/i, 128_000],
  [/deepseek-(chat|reasoner)/i, 64_000],
];

const SEES =
  /claude|gemini|gpt-4o|gpt-4\.1|gpt-4-turbo|gpt-5|\bo[134](?!-mini)|llava|vision|pixtral|moondream|minicpm-v|gemma-?3|llama-?4|[-.\d]vl\b|\bvl[-:]|mistral-(small|medium)/i;

/** Whether a model of this name is likely to read pictures; administrators may say otherwise. */
export const likelyReadsImages = (name: string) => SEES.test(name);

type Window = { kind: ProviderKind; baseUrl: string; model: string; contextTokens: number | null };

/** How many tokens a model reads at once: as an administrator said, as its maker published, or a cautious guess. */
export function contextOf({ kind, baseUrl, model, contextTokens }: Window): number {
  if (contextTokens !== null) return contextTokens;
  if (kind === "ollama" || URL.parse(baseUrl)?.port === "11434") return OLLAMA_CONTEXT;
  return PUBLISHED.find(([name]) => name.test(model))?.[1] ?? USUAL_CONTEXT;
}

/** How many tokens of conversation fit beside the instructions and an answer. */
export function budgetOf(context: number, instructions: string): number {
  const answer = Math.min(Math.floor(context / 4), ANSWER_MAX);
  return Math.max(LEAST_TOKENS, Math.floor((context - answer) * CAUTION) - estimateTokens(instructions));
}

/** About how many tokens a text is: one for each Chinese, Japanese or Korean character, a quarter for Latin letters. */
export function estimateTokens(text: string): number {
  let quarters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x250) quarters += 1;
    else if ((code >= 0x2e80 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff)) quarters += 4;
    else quarters += 2;
  }
  return Math.ceil(quarters / 4);
}

/** About how many tokens a turn takes with its pictures. */
export const turnTokens = ({ content, images }: Turn) => TURN_TOKENS + estimateTokens(content) + (images?.length ?? 0) * IMAGE_TOKENS;

/** As many of the newest turns as fit into `budget` tokens, without a gap. The newest is always there, cut in its middle if it must be. */
export function fitTurns(turns: readonly Turn[], budget: number): { kept: Turn[]; omitted: number; tokens: number } {
  const kept: Turn[] = [];
  let tokens = 0;
  for (const turn of turns.toReversed()) {
    const size = turnTokens(turn);
    if (kept.length === 0) kept.push(size > budget ? { ...turn, content: cutMiddle(turn.content, budget) } : turn);
    else if (tokens + size <= budget) kept.unshift(turn);
    else break;
    tokens += Math.min(size, budget);
  }
  return { kept, omitted: turns.length - kept.length, tokens };
}

const LEFT_OUT = "\n\n[The middle of this message was too long and is left out.]\n\n";

/** The beginning and the end of a text, together about `budget` tokens. */
function cutMiddle(text: string, budget: number): string {
  const share = Math.max(LEAST_TOKENS, budget - estimateTokens(LEFT_OUT)) / estimateTokens(text);
  if (share >= 1) return text;
  const half = Math.floor((text.length * share) / 2);
  return text.slice(0, half).toWellFormed() + LEFT_OUT + text.slice(text.length - half).toWellFormed();
}
