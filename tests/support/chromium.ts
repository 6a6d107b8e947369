import { accessSync, constants, existsSync } from "node:fs";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium: LECTERN_TEST_CHROMIUM, one that the system has, or the one that comes as a package. */
export async function ensureChromium(): Promise<string> {
  const given = [Bun.env["LECTERN_TEST_CHROMIUM"], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  if (given) return given;
  const { default: packaged } = await import("@sparticuz/chromium");
  const path = await packaged.executablePath();
  accessSync(path, constants.X_OK);
  return path;
}
