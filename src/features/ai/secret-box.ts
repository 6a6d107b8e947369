import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const FILE = "secret.key";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** First byte of everything sealed, so that another way can be told apart one day. */
const VERSION = 1;

/** A secret that cannot be opened: the key file is gone, or is another one. */
export class SecretError extends Error {
  override readonly name = "SecretError";
  constructor(readonly kind: "missing" | "wrong") {
    super(`the key file is ${kind}`);
  }
}

/** Keeps secrets of the database unreadable without the key: AES-256-GCM, bound to the id of what each belongs to. */
export type SecretBox = {
  seal(id: string, secret: string): Promise<Uint8Array>;
  /** Throws `SecretError`. */
  open(id: string, sealed: Uint8Array): Promise<string>;
};

/**
 * The key is `given`, or the file `secret.key` in the data directory, which is made when something is first sealed. It is
 * read anew each time, so that a file that was put back works without a restart.
 */
export function createSecretBox({ dataDirectory, given }: { dataDirectory: string; given: Uint8Array | null }): SecretBox {
  const path = join(dataDirectory, FILE);

  function makeFile(): void {
    mkdirSync(dataDirectory, { recursive: true });
    const file = openSync(path, "wx", 0o600);
    try {
      writeSync(file, crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const directory = openSync(dataDirectory, "r");
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  }

  function readFile(): Uint8Array {
    try {
      const bytes = new Uint8Array(readFileSync(path));
      if (bytes.byteLength !== KEY_BYTES) throw new SecretError("wrong");
      return bytes;
    } catch (error) {
      throw codeOf(error) === "ENOENT" ? new SecretError("missing") : error instanceof SecretError ? error : new SecretError("wrong");
    }
  }

  function keyForSealing(): Uint8Array {
    if (given) return given;
    try {
      makeFile();
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    return readFile();
  }

  return {
    async seal(id, secret) {
      const key = await imported(keyForSealing());
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const cipher = await crypto.subtle.encrypt(algorithm(id, nonce), key, new TextEncoder().encode(secret));
      return new Uint8Array([VERSION, ...nonce, ...new Uint8Array(cipher)]);
    },
    async open(id, sealed) {
      const key = await imported(given ?? readFile());
      if (sealed[0] !== VERSION) throw new SecretError("wrong");
      const nonce = sealed.slice(1, 1 + NONCE_BYTES);
      const cipher = sealed.slice(1 + NONCE_BYTES);
      const plain = await crypto.subtle.decrypt(algorithm(id, nonce), key, cipher).catch(() => {
        throw new SecretError("wrong");
      });
      return new TextDecoder().decode(plain);
    },
  };
}

const algorithm = (id: string, iv: Uint8Array<ArrayBuffer>) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(id) });
const imported = (key: Uint8Array) => crypto.subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, ["encrypt", "decrypt"]);
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
