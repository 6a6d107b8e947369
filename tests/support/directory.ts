import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A directory that is gone at the end of the test. */
export function testDirectory(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), "lectern-dir-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
