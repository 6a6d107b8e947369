import type { Tell, Tokens } from "./ai.contract.ts";

export type Spent = { inputTokens: number; outputTokens: number };
type Prices = { model: string; inputPrice: number | null; outputPrice: number | null };

/** What tokens cost. Prices are US dollars for a million tokens, so that a token costs as many millionths; null counts as nothing. */
export const priceOf =
  (provider: string, { model, inputPrice, outputPrice }: Prices) =>
  ({ inputTokens, outputTokens }: Spent): Tokens => ({
    provider,
    model,
    inputTokens,
    outputTokens,
    costMicros: Math.round(inputTokens * (inputPrice ?? 0) + outputTokens * (outputPrice ?? 0)),
  });

/** Tells what a piece of work has taken so far, over all requests that it makes; `next` before each but the first. */
export function createBill(tell: Tell, priced: (spent: Spent) => Tokens) {
  let before: Spent = { inputTokens: 0, outputTokens: 0 };
  let current = before;
  return {
    spend(spent: Spent): void {
      current = { inputTokens: before.inputTokens + spent.inputTokens, outputTokens: before.outputTokens + spent.outputTokens };
      tell({ kind: "usage", ...priced(current) });
    },
    next: () => void (before = current),
  };
}
