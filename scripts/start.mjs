// npm start: installs and builds what has changed, then becomes the server.
import { spawn } from "node:child_process";
import { ensureBun, ensurePackages, root, run } from "./bootstrap.mjs";

const bun = ensureBun();
ensurePackages(bun);
run(bun, ["scripts/build-frame.ts", "--if-changed"]);
run(bun, ["scripts/build-client.ts", "--if-changed"]);

const server = spawn(bun, ["--no-env-file", "src/main.ts", "serve", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { NODE_ENV: "production", ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
// npm's shell may be ended without passing the signal on: then nobody is left to serve for.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 500).unref();
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
