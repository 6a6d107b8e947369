/** The server as `src/main.ts` listens with it, but with an assistant whose reply is one word and ends at once. */
import { createApp } from "#src/app.ts";
import { loadConfig } from "#src/config.ts";
import type { Assistant } from "#src/features/ai/ai.contract.ts";
import { BODY_MAX } from "#src/server/body.ts";

const [directory, port] = Bun.argv.slice(2) as [string, string];
const assistant: Assistant = {
  name: "scripted",
  isPlanner: false,
  readsImages: false,
  title: async () => "",
  async *reply() {
    yield "ok";
  },
  draftLesson: () => Promise.reject(new Error("The benchmark makes no lessons")),
};
const config = loadConfig({ LECTERN_DATA_DIR: directory, PORT: port }, { version: "bench", clientDirectory: null });
const app = await createApp(config, { assistant });
const server = Bun.serve({ hostname: config.host, port: config.port, idleTimeout: 0, maxRequestBodySize: BODY_MAX, fetch: app.handle });

process.on("SIGTERM", async () => {
  void server.stop();
  await app.drain(2000);
  await app.close();
  process.exit(0);
});
