import { describe, expect, test } from "bun:test";
import { loadConfig } from "#src/config.ts";

const load = (environment: Record<string, string>) => loadConfig(environment, { version: "", clientDirectory: null });

describe("a wrong setting is one line", () => {
  const wrong: [string, string, string][] = [
    ["PORT", " ", 'PORT needs to be a port between 0 and 65535, not " ". Example: PORT=3000'],
    ["PORT", "0x50", 'PORT needs to be a port between 0 and 65535, not "0x50". Example: PORT=3000'],
    [
      "LECTERN_TRUSTED_PROXIES",
      "1e0",
      'LECTERN_TRUSTED_PROXIES needs to be the number of reverse proxies in front, 0 to 10, not "1e0". Example: LECTERN_TRUSTED_PROXIES=1',
    ],
  ];
  test.each(wrong)("%s=%p", (name, value, line) => expect(() => load({ [name]: value })).toThrow(new Error(line)));

  test("which never holds a key", () => {
    const set = () => load({ LECTERN_SECRET_KEY: "hunter2" });
    expect(set).toThrow("LECTERN_SECRET_KEY needs to be 64 hexadecimal digits, not what it is set to. Example: ");
  });

  test("which never holds a password", () => {
    const set = () => load({ DATABASE_URL: "mysql://lectern:hunter2@db/lectern" });
    expect(set).toThrow("DATABASE_URL needs to be a PostgreSQL address, not what it is set to. Example: ");
    expect(set).not.toThrow("hunter2");
  });
});

test("models: where Ollama is looked for, and the key of keys", () => {
  expect(load({})).toMatchObject({ ollamaUrl: "http://127.0.0.1:11434", secretKey: null });
  expect(load({ LECTERN_OLLAMA_URL: "off", LECTERN_SECRET_KEY: "0A".repeat(32) })).toMatchObject({
    ollamaUrl: null,
    secretKey: new Uint8Array(32).fill(10),
  });
});
