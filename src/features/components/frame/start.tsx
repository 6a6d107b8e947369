import { type ComponentType, createElement, isValidElement, type ReactNode, useEffect } from "react";
import type { ToFrame } from "../frame.contract.ts";
import { awaitPort, type Connected, send } from "./bridge.ts";
import { Boundary } from "./Boundary.tsx";
import { captured } from "./captured.ts";
import { takeConsole } from "./console.ts";
import { find } from "./elements.ts";
import { catchErrors, report, sentence, setPlace } from "./errors.ts";
import { takeForms } from "./forms.ts";
import { call, loop, setOnStop } from "./guards.ts";
import { createRoot, createUse, type Library } from "./modules.ts";
import { createOutline } from "./outline.ts";
import { picture } from "./picture.ts";
import { createPointing } from "./pointing.ts";
import { watch } from "./watch.ts";

/** What the server writes into the page beside the code; `preview/frame-page.ts`. */
export type Settings = {
  css: string;
  /** Where the component's code stands in the document. */
  place: { first: number; lines: number };
  /** Nobody will connect: starts by itself. */
  isAlone: boolean;
};
export type Lx = { use(specifier: string, names?: string[]): Library; loop(line: number): void; call(line: number): void };
type Body = (lx: Lx) => unknown;

function Drawn({ children, onDrawn }: { children: ReactNode; onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return children;
}

/** Seals are in place already (`prelude.ts`); draws once the page has connected, so that whatever hangs is noticed. */
export function start(body: Body, libraries: Record<string, Library>, { css, place, isAlone }: Settings): void {
  document.currentScript?.remove();
  setPlace(place);
  addStyle(css);
  const root = document.createElement("div");
  root.id = "root";
  document.body.append(root);
  const outline = createOutline();
  const pointing = createPointing(outline);
  const use = createUse(libraries);
  let view: ((props: Record<string, unknown>) => void) | undefined;
  let props: Record<string, unknown> = {};

  function receive(message: ToFrame): void {
    switch (message?.type) {
      case "ping":
        return send({ type: "pong", n: message.n });
      case "props":
        props = message.props;
        return view?.(props);
      case "scheme":
        return setScheme(message.scheme);
      case "point":
        return pointing.set(message.isOn);
      case "outline":
        return outline.show(message.selector === null ? null : find(message.selector));
      case "picture":
        return void picture().then((png) => send({ type: "picture", png }));
    }
  }

  function begin({ props: given, scheme }: Connected): void {
    props = given;
    if (scheme) setScheme(scheme);
    // Without a panel, the browser’s own console is the place.
    if (!isAlone) takeConsole();
    catchErrors();
    takeForms();
    view = draw(root, () => body(Object.freeze({ use, loop, call })));
    view(props);
    watch();
  }

  if (isAlone) begin({ props: {}, scheme: null });
  else awaitPort(begin, receive);
}

/** Runs the component's code and answers what draws it with props. */
function draw(root: HTMLElement, run: () => unknown): (props: Record<string, unknown>) => void {
  const reactRoot = createRoot(root);
  setOnStop((error) => captured.setTimeout(() => reactRoot.render(<Failed what="was stopped" error={error} />), 0));
  let isTold = false;
  const onDrawn = () => {
    if (!isTold) send({ type: "ready" });
    isTold = true;
  };
  let made: unknown;
  try {
    made = run();
    if (made === undefined || made === null) throw new Error("The code has no component to show: export one with `export default`");
  } catch (error) {
    report(error);
    // In place of the component, as one that fails while it is drawn.
    made = () => <Failed what="could not start" error={error} />;
  }
  return (props) =>
    reactRoot.render(
      <Drawn onDrawn={onDrawn}>
        <Boundary>{isValidElement(made) ? made : createElement(made as ComponentType<Record<string, unknown>>, props)}</Boundary>
      </Drawn>,
    );
}

const Failed = ({ what, error }: { what: string; error: unknown }) => (
  <div role="alert" className="lx-failed">
    <strong>This component {what}.</strong>
    <span>{sentence(error)}</span>
  </div>
);

function setScheme(scheme: "light" | "dark"): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset["scheme"] = scheme;
}

function addStyle(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}
