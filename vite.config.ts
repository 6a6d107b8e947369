import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = "http://127.0.0.1:3000";

/** KaTeX names each font in three formats; every browser that runs the page reads the first. */
const onlyWoff2: Plugin = {
  name: "only-woff2",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("katex") && id.endsWith(".css")
      ? code.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "")
      : null,
};

export default defineConfig({
  root: "src/client",
  plugins: [onlyWoff2, react(), tailwindcss()],
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
  server: { port: 5173, strictPort: true, proxy: { "/api": server, "/preview": server, "/metrics": server } },
});
