import { Window } from "happy-dom";

/**
 * A document for the tests of components. Imported first by each of them, never preloaded: what it puts on `globalThis`
 * would break the server's streams.
 */
const window = new Window({ url: "http://localhost:3000/", width: 1440, height: 900 });
const target = globalThis as unknown as Record<string, unknown>;

for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) target[name] = (window as unknown as Record<string, unknown>)[name];
}
Object.assign(target, {
  window,
  document: window.document,
  navigator: window.navigator,
  location: window.location,
  localStorage: window.localStorage,
  Event: window.Event,
  EventTarget: window.EventTarget,
  CustomEvent: window.CustomEvent,
  MessageEvent: window.MessageEvent,
});

// React looks for this property to learn whether the document fires input events.
Object.defineProperty(window.document, "oninput", { value: null, writable: true });
// What sets formulas refuses to work in a document without a doctype.
Object.defineProperty(window.document, "compatMode", { value: "CSS1Compat" });

// React looks at the document once, when it is loaded. A static import would load it before the lines above: CommonJS
// packages come first, wherever they are imported.
export const { cleanup, fireEvent, render, waitFor } = await import("@testing-library/react");
