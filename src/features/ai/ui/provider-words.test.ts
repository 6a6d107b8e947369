import { describe, expect, test } from "bun:test";
import type { Provider } from "../ai.contract.ts";
import { isPrivateHost, stateOf } from "./provider-words.ts";

const now = new Date("2026-11-21T14:06").getTime();
const provider: Provider = {
  id: "p",
  kind: "openai-compatible",
  name: "vLLM",
  baseUrl: "http://10.0.4.20:8000/v1",
  hasKey: true,
  keyHint: "abcd",
  allowedHost: "10.0.4.20",
  source: "settings",
  models: [],
  problem: null,
};

describe("a provider in words", () => {
  test.each<[Partial<Provider>, string]>([
    [{}, "10.0.4.20:8000, no models yet, key ends in …abcd"],
    [{ keyHint: null }, "10.0.4.20:8000, no models yet, with a key"],
    [{ source: "found", hasKey: false, baseUrl: "http://127.0.0.1:11434" }, "Found by itself at 127.0.0.1:11434, 0 models"],
    [{ problem: { words: "It does not answer.", at: now - 60_000 } }, "It does not answer. Known since 14:05."],
  ])("%j", (changes, words) => expect(stateOf({ ...provider, ...changes }, now).words).toBe(words));
});

describe("a private host", () => {
  test.each(["localhost", "127.0.0.1", "10.0.4.20", "172.20.1.1", "192.168.1.4", "[::1]", "[fd00::1]", "gpu", "gpu.local"])(
    "%s is one",
    (host) => expect(isPrivateHost(host)).toBe(true),
  );
  test.each(["api.openai.com", "172.32.0.1", "8.8.8.8", "[2001:db8::1]", "100.1.1.1"])("%s is none", (host) =>
    expect(isPrivateHost(host)).toBe(false),
  );
});
