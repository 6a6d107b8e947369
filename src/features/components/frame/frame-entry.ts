/** What `dist/frame/runtime.js` is built from. The prelude stands first: nothing of what follows runs before it. */
import "./captured.ts";
import "./prelude.ts";

export { jsxRuntime, react, reactDom } from "./modules.ts";
export { start } from "./start.tsx";
