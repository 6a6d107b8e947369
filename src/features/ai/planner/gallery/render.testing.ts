import * as React from "react";
import { renderToString } from "react-dom/server";

const transpiler = new Bun.Transpiler({ loader: "tsx", tsconfig: { compilerOptions: { jsx: "react" } } });

/** For tests: the HTML that a component begins with; throws what is wrong with its code. */
export function render(jsxCode: string, props: Record<string, unknown> = {}): string {
  const js = transpiler
    .transformSync(jsxCode)
    .replace(/import\s*\{([^}]*)\}\s*from\s*"react";?/, "const {$1} = React;")
    .replace(/export default function (\w+)/, "return $1;\nfunction $1");
  // eslint-disable-next-line no-new-func -- The code is the gallery's own, and tests alone run it here.
  const component = new Function("React", js)(React) as React.ComponentType<Record<string, unknown>>;
  return renderToString(React.createElement(component, props));
}
