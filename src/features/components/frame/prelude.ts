/**
 * Runs before anything else in the frame. The content security policy, the sandbox and the connection allow list already hold
 * a component in; this takes away what they leave to the browser (connections that no policy names, dialogs, history), and
 * says in the console why something does nothing.
 */
import { harmless, harmlessName, isBlocked } from "./blocked-elements.ts";
import { sendLine } from "./bridge.ts";
import { createMemoryStorage } from "./memory-storage.ts";

type Record_ = Record<PropertyKey, unknown>;
// Names are taken away that TypeScript counts on, and some it has never heard of.
const globals = window as unknown as Record_;
/** Held on to, like everything the functions here call later: a component that puts another in its place would be handed the originals. */
const { apply } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames } = Object;

const NETWORK = "A component has no network: keep what it needs in its own code";
const told = new Set<string>();
const { has, add } = Set.prototype;
/** Says why something did nothing; once for each. */
function tell(what: string, why: string): void {
  if (apply(has, told, [what])) return;
  apply(add, told, [what]);
  sendLine("warn", `${what} does nothing here. ${why}.`);
}

function fix(target: object, name: PropertyKey, value: unknown): void {
  defineProperty(target, name, { value, writable: false, configurable: false, enumerable: false });
}

/** A constructor that says why it cannot be used. */
const refusing = (name: string) =>
  function Refused() {
    throw new TypeError(`${name} cannot be used here. ${NETWORK}.`);
  };

const OPENERS = new Set(["WebSocket", "WebSocketStream", "WebTransport", "EventSource", "XMLHttpRequest", "Worker", "SharedWorker"]);
const GONE =
  /^(webkit)?RTC|^(BroadcastChannel|ServiceWorker.*|PaymentRequest|Presentation.*|XSLTProcessor|fetchLater|Notification|CookieStore|cookieStore|caches|showOpenFilePicker|showSaveFilePicker|showDirectoryPicker|queryLocalFonts|documentPictureInPicture|launchQueue|PushManager|BackgroundFetchManager|CredentialsContainer|sharedStorage|openDatabase|webkitRequestFileSystem|webkitResolveLocalFileSystemURL|SpeechRecognition|webkitSpeechRecognition)$/;

function closeGlobals(): void {
  for (const name of getOwnPropertyNames(window)) {
    if (OPENERS.has(name)) fix(window, name, refusing(name));
    else if (GONE.test(name)) fix(window, name, undefined);
  }
  fix(window, "fetch", () => {
    tell("fetch", NETWORK);
    return Promise.reject(new TypeError(`fetch cannot be used here. ${NETWORK}.`));
  });
  const dialogs: Record<string, unknown> = { alert: undefined, confirm: false, prompt: null, print: undefined, open: null };
  for (const [name, answer] of Object.entries(dialogs))
    fix(window, name, () => {
      tell(name, "Show it in the component instead");
      return answer;
    });
  for (const name of ["close", "stop", "moveTo", "moveBy", "resizeTo", "resizeBy", "find"]) fix(window, name, () => {});
  for (const name of ["localStorage", "sessionStorage"])
    defineProperty(window, name, { value: createMemoryStorage(), writable: false, configurable: false });
}

function closeNavigator(): void {
  for (const name of ["sendBeacon", "serviceWorker", "credentials", "locks", "share", "registerProtocolHandler"]) {
    const found = getOwnPropertyDescriptor(Navigator.prototype, name);
    if (!found) continue;
    const value = name === "sendBeacon" ? () => false : undefined;
    fix(Navigator.prototype, name, value);
    fix(navigator, name, value);
  }
  const refuse = () => Promise.reject(new TypeError("The clipboard cannot be used here"));
  fix(navigator, "clipboard", Object.freeze({ writeText: refuse, write: refuse, readText: refuse, read: refuse }));
}

/** The history is the whole page's: going back in it would leave Lectern. */
function closeHistory(): void {
  for (const name of ["back", "forward", "go", "pushState", "replaceState"]) fix(History.prototype, name, () => {});
}

function closeDocument(): void {
  for (const name of ["write", "writeln", "open", "close", "execCommand"]) {
    fix(Document.prototype, name, () => {
      tell(`document.${name}`, "Draw with React instead");
      return name === "open" ? document : name === "execCommand" ? false : undefined;
    });
  }
  const make = Document.prototype.createElement as (this: Document, name: string, options?: unknown) => Element;
  fix(Document.prototype, "createElement", function createElement(this: Document, name: unknown, options?: unknown) {
    const wanted = `${name as string}`;
    // What is made from another by name (`is`) is made as asked, but never as one of those.
    return apply(make, this, isBlocked(wanted) ? [harmlessName(wanted)] : options === undefined ? [wanted] : [wanted, options]);
  });
  const makeNamed = Document.prototype.createElementNS as (this: Document, namespace: string | null, name: string) => Element;
  fix(Document.prototype, "createElementNS", function createElementNS(this: Document, namespace: string | null, name: unknown) {
    return apply(makeNamed, this, [namespace, harmlessName(`${name as string}`)]);
  });
  const createDocument = DOMImplementation.prototype.createDocument as (...given: unknown[]) => Document;
  fix(DOMImplementation.prototype, "createDocument", function (this: DOMImplementation, namespace: unknown, name: unknown) {
    return apply(createDocument, this, [namespace, name === null || name === undefined ? name : harmlessName(`${name as string}`)]);
  });
  const define = CustomElementRegistry.prototype.define as (...given: unknown[]) => void;
  fix(CustomElementRegistry.prototype, "define", function (this: CustomElementRegistry, name: unknown, constructor: unknown) {
    // Without `extends`: that makes elements of any kind.
    return apply(define, this, [name, constructor]);
  });
}

type Policy = { createPolicy(name: string, rules: Record<string, (markup: string) => string | null>): unknown };

/**
 * Markup passes through `harmless` on every way into a document. Browsers with Trusted Types see to that themselves (the
 * policy of the page requires them, and allows this one rule); in others the ways are wrapped.
 */
function closeMarkup(): void {
  closeSanitized();
  const trusted = globals["trustedTypes"] as Policy | undefined;
  if (trusted) {
    trusted.createPolicy("default", { createHTML: harmless });
    return;
  }
  const setters: [object, string][] = [
    [Element.prototype, "innerHTML"],
    [Element.prototype, "outerHTML"],
    [ShadowRoot.prototype, "innerHTML"],
  ];
  for (const [prototype, name] of setters) {
    const found = getOwnPropertyDescriptor(prototype, name);
    const set = found?.set;
    if (!found || !set) continue;
    defineProperty(prototype, name, {
      get: found.get!,
      set(this: unknown, value: unknown) {
        apply(set, this, [value === null ? "" : harmless(`${value as string}`)]);
      },
      configurable: false,
    });
  }
  const methods: [object, string, number][] = [
    [Element.prototype, "insertAdjacentHTML", 1],
    [Element.prototype, "setHTMLUnsafe", 0],
    [ShadowRoot.prototype, "setHTMLUnsafe", 0],
    [Range.prototype, "createContextualFragment", 0],
    [DOMParser.prototype, "parseFromString", 0],
    [Document, "parseHTMLUnsafe", 0],
  ];
  for (const [prototype, name, index] of methods) {
    const method = (prototype as Record_)[name] as ((...given: unknown[]) => unknown) | undefined;
    if (!method) continue;
    fix(prototype, name, function (this: unknown, ...given: unknown[]) {
      given[index] = harmless(`${given[index] as string}`);
      return apply(method, this, given);
    });
  }
}

/** Ways that are thought safe need no policy, and yet let `<link>` through when asked to. */
function closeSanitized(): void {
  for (const target of [Element.prototype, ShadowRoot.prototype, Document]) {
    for (const name of getOwnPropertyNames(target).filter((each) =>
      /^(set|parse|append|prepend|before|after|replace|stream).*HTML$/.test(each),
    )) {
      const method = (target as unknown as Record_)[name];
      if (typeof method !== "function") continue;
      fix(target, name, function (this: unknown, markup: unknown) {
        // Without its options: what is left out by default stays out.
        return apply(method, this, [harmless(`${markup as string}`)]);
      });
    }
  }
}

/** A component that takes the focus while somebody types beside it would take their words. */
function keepFocus(): void {
  const focus = HTMLElement.prototype.focus as (options?: FocusOptions) => void;
  const hasFocus = document.hasFocus.bind(document);
  fix(HTMLElement.prototype, "focus", function (this: HTMLElement, options?: FocusOptions) {
    if (hasFocus()) apply(focus, this, [options]);
  });
  fix(window, "focus", () => {});
}

// Pattern matching is what markup is made harmless with.
Object.freeze(RegExp.prototype);
closeGlobals();
closeNavigator();
closeHistory();
closeDocument();
closeMarkup();
keepFocus();
