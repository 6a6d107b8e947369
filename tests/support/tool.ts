import { join } from "node:path";

export const root = join(import.meta.dir, "..", "..");

/** Runs a command in the project (or in `cwd`); its output, and an exit code that is not 0 when it failed. */
export async function runTool(command: string[], { cwd = root }: { cwd?: string } = {}): Promise<{ exitCode: number; output: string }> {
  const child = Bun.spawn(command, {
    cwd,
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { exitCode, output: `${stdout}${stderr}`.trim() };
}

/** The same for a tool among the project's packages, on the project's own Bun. */
export const runPackage = (name: string, args: string[]) =>
  runTool([process.execPath, "--bun", join(root, "node_modules", ".bin", name), ...args]);
