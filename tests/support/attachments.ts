import { expect } from "bun:test";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import type { Person, TestApp } from "#tests/support/app.ts";
import { png } from "#tests/support/media.ts";

export const form = (bytes: Uint8Array | string, name = "tray.png", type = "image/png") => {
  const body = new FormData();
  body.set("file", new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], { type }), name);
  return body;
};
export const post = (person: Pick<Person, "fetch">, body: BodyInit, headers: Record<string, string> = {}) =>
  person.fetch("/api/attachments", { method: "POST", body, headers });

export async function upload(person: Person, bytes: Uint8Array = png(), name = "tray.png"): Promise<Attachment> {
  const response = await post(person, form(bytes, name));
  expect(response.status).toBe(200);
  return (await response.json()) as Attachment;
}

type Refused = { status: number; domain?: string; fields?: Record<string, string>; message: string };
export async function refused(response: Response): Promise<Refused> {
  const { error } = (await response.json()) as {
    error: { json: { message: string; data: { domain?: { code: string }; fields?: Record<string, string> } } };
  };
  const { domain, fields } = error.json.data;
  return { status: response.status, domain: domain?.code, fields, message: error.json.message };
}

export const sha256 = (bytes: Uint8Array) => new Bun.CryptoHasher("sha256").update(bytes).digest("hex");
export const pathOf = (t: TestApp, hash: string) => join(t.config.dataDirectory, "attachments", hash.slice(0, 2), hash);
export const stored = (t: TestApp) => {
  const root = join(t.config.dataDirectory, "attachments");
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
};
