import * as React from "react";
import * as JsxRuntime from "react/jsx-runtime";
import * as ReactDom from "react-dom";
import * as ReactDomClient from "react-dom/client";
import { report } from "./errors.ts";

/** Built apart, and only in pages whose code imports it. */
export type Library = Record<string, unknown>;

/** A module as `import` gives it: the default beside the names. */
const asModule = (exports: object): Library => ({ default: "default" in exports ? exports.default : exports, ...exports });

/** Roots that a component makes itself tell of errors like ours. */
export const createRoot: typeof ReactDomClient.createRoot = (container, options) =>
  ReactDomClient.createRoot(container, {
    onCaughtError: (error, { componentStack }) => report(error, componentStack ?? ""),
    onUncaughtError: (error, { componentStack }) => report(error, componentStack ?? ""),
    ...options,
  });

export const react = React;
export const jsxRuntime = JsxRuntime;
export const reactDom = ReactDom;

/** What a component gets when it imports; only what its page brought along is there. */
export function createUse(libraries: Record<string, Library>): (specifier: string) => Library {
  const known = new Map<string, Library>([
    ["react", asModule(React)],
    ["react-dom", asModule(ReactDom)],
    ["react-dom/client", asModule({ ...ReactDomClient, createRoot })],
    ["react/jsx-runtime", asModule(JsxRuntime)],
    ...Object.entries(libraries).map(([name, exports]): [string, Library] => [name, asModule(exports)]),
  ]);
  return (specifier) => {
    const found = known.get(specifier);
    if (!found) throw new Error(`${specifier} cannot be imported here`);
    return found;
  };
}
