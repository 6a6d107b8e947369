import { Cpu, Globe, Server, type LucideIcon } from "lucide-react";
import { clock, count, daysAgo, shortTime } from "#src/client/time-words.ts";
import type { Provider, ProviderKind } from "../ai.contract.ts";

export const KINDS: Record<ProviderKind, { name: string; what: string; icon: LucideIcon }> = {
  "openai-compatible": { name: "OpenAI-compatible server", what: "OpenAI, vLLM, llama.cpp, LM Studio and others", icon: Server },
  anthropic: { name: "Anthropic", what: "Claude models", icon: Globe },
  google: { name: "Google", what: "Gemini models", icon: Globe },
  ollama: { name: "Ollama", what: "Models on a machine of your own", icon: Cpu },
};

export const hostOf = (baseUrl: string) => URL.parse(baseUrl)?.host ?? baseUrl;

/** The line under a provider's name. */
export function stateOf(provider: Provider, now: number): { words: string; isProblem: boolean } {
  const { source, models, baseUrl, problem, keyHint, hasKey } = provider;
  if (problem) return { words: `${problem.words} Known since ${timeWords(problem.at, now)}.`, isProblem: true };
  const host = hostOf(baseUrl);
  if (source === "found") return { words: `Found by itself at ${host}, ${count(models.length, "model")}`, isProblem: false };
  if (source === "environment")
    return { words: `Set by LECTERN_AI_MODEL where the server is started: ${models[0]?.name ?? ""}`, isProblem: false };
  const allowed = models.filter(({ isAllowed }) => isAllowed).length;
  const choosable = models.length === 0 ? "no models yet" : `${allowed} of ${count(models.length, "model")} allowed`;
  const key = hasKey ? (keyHint ? `, key ends in …${keyHint}` : ", with a key") : "";
  return { words: `${host}, ${choosable}${key}`, isProblem: false };
}

const timeWords = (at: number, now: number) => (daysAgo(at, now) <= 0 ? clock(at) : shortTime(at, now));

/** Whether a host is likely in a private network; the server has the last word. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (name.includes(":")) return /^(::1|::|f[cd]|fe[89ab]|::ffff:)/.test(name);
  if (/^\d+(\.\d+){3}$/.test(name))
    return /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(name);
  return !name.includes(".") || /\.(localhost|local|lan|internal|home|intranet|home\.arpa)\.?$/.test(name);
}
