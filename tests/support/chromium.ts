import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const runs = (path: string) => spawnSync(path, ["--version", "--no-sandbox"]).status === 0;

/**
 * The path of a Chromium that runs here: LECTERN_TEST_CHROMIUM, one that the system has, the one that comes as a package,
 * or Debian's, installed now, where that one lacks libraries of the system.
 */
export async function ensureChromium(): Promise<string> {
  const given = [Bun.env["LECTERN_TEST_CHROMIUM"], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  if (given) return given;
  const { default: packaged } = await import("@sparticuz/chromium");
  const path = await packaged.executablePath();
  if (runs(path)) return path;
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "inherit" });
  const debian = INSTALLED.find((each) => existsSync(each) && runs(each));
  if (!debian) throw new Error("The browser tests need Chromium: install it, or set LECTERN_TEST_CHROMIUM to its path");
  return debian;
}
