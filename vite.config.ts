import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:3000";

export default defineConfig({
  root: "src/client",
  plugins: [react(), tailwindcss()],
  build: {
    outDir: "../../dist/client",
    emptyOutDir: true,
    assetsDir: "assets",
    // Data URLs would need `font-src data:`; the policy has only 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Markdown is the largest part and comes by itself, once there is a reply to show.
    chunkSizeWarningLimit: 600,
    // light-dark() stays as written: these are the first versions that know it.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  server: { port: 5173, strictPort: true, proxy: { "/api": server, "/metrics": server } },
});
