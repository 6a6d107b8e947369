import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useVersion, useVersions } from "../../components.client.ts";
import type { Component } from "../../components.contract.ts";
import type { FrameElement, FromFrame } from "../../frame.contract.ts";
import type { SealedFrameHandle } from "../frame/frame.types.ts";
import { useAsking } from "./ask/use-asking.ts";
import type { LinePlace } from "./code/CodeEditor.tsx";
import { conflictIn } from "./document/code-conflict.ts";
import type { CodeDocument } from "./document/code-document.ts";
import type { PaneName } from "./panes/pane-names.ts";
import { createConsoleLines } from "./preview/console-lines.ts";
import { elementAt, outlineOf, type TreeElement, treeOfCode } from "./preview/elements.ts";
import { useHotPreview } from "./preview/use-hot-preview.ts";

export type RuntimeError = { message: string; line: number | null; isStopped: boolean };

/** Where the box for words is open: at an element, or for the whole component. */
export type AskPlace = { element: FrameElement | null; type: "modify" | "explain" };

function useWorkbenchState(component: Component, document: CodeDocument) {
  const outbox = useOutbox();
  const { items, connection } = useOutboxView(outbox);
  const state = useSyncExternalStore(document.subscribe, document.state);
  const conflict = useMemo(() => conflictIn(items.filter(({ subject }) => subject === document.subject)), [items, document]);
  const list = useVersions(component.id);
  /** An older version that is looked at; null: the newest. */
  const [viewed, setViewed] = useState<number | null>(null);
  const old = useVersion(component.id, viewed ?? 0, viewed !== null);
  const looksAtOld = viewed !== null && viewed !== component.version;
  const oldCode = looksAtOld ? (old.version ?? null) : null;
  const code = looksAtOld ? oldCode : state.text;
  const { shown: compiled, ...preview } = useHotPreview(code, looksAtOld ? viewed : state.version, connection === "online");
  const fallback = useFallback(component, list.versions, compiled === null && preview.problems.length > 0, connection === "online");
  const shown = compiled ?? fallback;

  const [lines] = useState(() => createConsoleLines());
  const frame = useRef<SealedFrameHandle>(null);
  const [tree, setTree] = useState<TreeElement[]>([]);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [runtime, setRuntime] = useState<RuntimeError | null>(null);
  const [isPointing, setPointing] = useState(false);
  const [pointed, setPointed] = useState<FrameElement | null>(null);
  const [selected, setSelected] = useState<FrameElement | null>(null);
  const [askPlace, setAskPlace] = useState<AskPlace | null>(null);
  const [pane, setPane] = useState<PaneName>("jsx");
  const [goTo, setGoTo] = useState<LinePlace | null>(null);
  const [props, setProps] = useState<Record<string, unknown>>({});
  const asking = useAsking(component, document);

  const path = shown?.path;
  const onStart = useCallback(() => setRuntime(null), []);
  useEffect(onStart, [path, onStart]);

  const elements = shown?.elements;
  const outline = useMemo(() => (tree.length > 0 ? outlineOf(tree, elements ?? []) : treeOfCode(elements ?? [])), [tree, elements]);
  /** The frame names what it draws; people know it by its component. */
  const known = useRef(outline);
  known.current = outline;
  const named = useCallback((element: FrameElement): FrameElement => {
    const found = known.current.find(({ selector }) => selector === element.selector);
    return found ? { ...found, box: element.box } : element;
  }, []);
  const openAsk = useCallback((place: AskPlace) => {
    setPointing(false);
    if (place.element) setSelected(place.element);
    setAskPlace(place);
  }, []);

  const onMessage = useCallback(
    (message: FromFrame) => {
      lines.hear(message);
      if (message.type === "tree") setTree(message.elements);
      if (message.type === "size") setSize({ width: message.width, height: message.height });
      if (message.type === "error") setRuntime({ message: message.message, line: message.line ?? null, isStopped: false });
      if (message.type === "stopped") setRuntime({ message: message.reason, line: message.line ?? null, isStopped: true });
      if (message.type === "pointed") setPointed(message.element && named(message.element));
      if (message.type === "picked") openAsk({ element: named(message.element), type: "modify" });
      if (message.type === "left") setPointing(false);
    },
    [lines, openAsk, named],
  );

  const isCodeShown = shown !== null && code !== null && shown.jsxCode === code.jsxCode;
  const start = selected?.start;
  const end = selected?.end;
  const chosen = useMemo(
    () => (isCodeShown && start !== undefined && end !== undefined ? { start, end } : null),
    [isCodeShown, start, end],
  );

  return {
    component, document, state, conflict, list, viewed, setViewed, old, looksAtOld, code, shown, preview, connection,
    lines, frame, tree, outline, size, runtime, isPointing, setPointing, pointed, selected, setSelected, askPlace, setAskPlace, openAsk,
    pane, setPane, goTo, props, setProps, onStart, onMessage, chosen,
    ...asking,
    goToLine(line: number, column: number | null = null, part: "jsx" | "css" = "jsx") {
      setPane(part);
      setGoTo({ line, column, at: Date.now() });
    },
    selectAt: (offset: number) => isCodeShown && setSelected(elementAt([...outline, ...tree], offset)),
  }; // oxfmt-ignore
}

/** Where the newest version does not compile, the newest one that does. */
function useFallback(component: Component, versions: { version: number; problem: unknown }[], isNeeded: boolean, isOnline: boolean) {
  const good = isNeeded
    ? versions.find(({ version, problem }) => version > 0 && version < component.version && problem === null)
    : undefined;
  const { version } = useVersion(component.id, good?.version ?? 0, good !== undefined);
  const { shown } = useHotPreview(good ? (version ?? null) : null, good?.version ?? 0, isOnline);
  return isNeeded ? shown : null;
}

export type WorkbenchState = ReturnType<typeof useWorkbenchState>;
const Context = createContext<WorkbenchState | null>(null);

export function useWorkbench(): WorkbenchState {
  const state = useContext(Context);
  if (!state) throw new Error("useWorkbench needs <WorkbenchProvider> around it");
  return state;
}

type WorkbenchProviderProps = { component: Component; document: CodeDocument; children: ReactNode };

export function WorkbenchProvider({ component, document, children }: WorkbenchProviderProps) {
  return <Context value={useWorkbenchState(component, document)}>{children}</Context>;
}
