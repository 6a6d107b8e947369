import { lazy, Suspense, useMemo, useRef, type KeyboardEvent } from "react";
import { MessageCircleQuestion, Wand } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { useWorkbench } from "../workbench-state.tsx";
import { ConsolePane } from "./ConsolePane.tsx";
import { ExchangesPane } from "./ExchangesPane.tsx";
import { PANES, type PaneName } from "./pane-names.ts";
import { ProblemNotice } from "./ProblemNotice.tsx";
import { PropsPane } from "./PropsPane.tsx";
import { useCounts } from "./use-counts.ts";

/** The editor with its languages is large, and comes by itself. */
const CodeEditor = lazy(() => import("../code/CodeEditor.tsx").then((module) => ({ default: module.CodeEditor })));

/** JSX, CSS, the making-of, what it says while it runs, and the props it declares. */
export function CodePanes() {
  const { pane, setPane, preview, runtime, openAsk } = useWorkbench();
  const { labels } = useCounts();
  const tabs = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = event.key === "Home" ? 0 : event.key === "End" ? PANES.length - 1 : (PANES.indexOf(pane) + by + PANES.length) % PANES.length;
    if (by === 0 && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    setPane(PANES[at]!);
    tabs.current?.querySelector<HTMLElement>(`#wb-tab-${PANES[at]}`)?.focus();
  };
  return (
    <section className="wb-panes" aria-label="Code and what belongs to it">
      <div className="wb-tabs">
        <div ref={tabs} role="tablist" aria-label="Code and what belongs to it">
          {PANES.map((name) => (
            <button
              key={name}
              id={`wb-tab-${name}`}
              type="button"
              role="tab"
              aria-selected={pane === name}
              aria-controls="wb-pane"
              tabIndex={pane === name ? 0 : -1}
              onClick={() => setPane(name)}
              onKeyDown={go}
            >
              {labels[name]}
            </button>
          ))}
        </div>
        {preview.problems.length > 0 && <span className="wb-not-compiled">Version {preview.failed}, not compiled</span>}
      </div>
      <div id="wb-pane" role="tabpanel" aria-labelledby={`wb-tab-${pane}`} className="wb-pane">
        <Pane name={pane} />
      </div>
      {(preview.problems.length > 0 || runtime) && <ProblemNotice />}
      <div className="wb-asks">
        <Button size="small" icon={Wand} onClick={() => openAsk({ element: null, type: "modify" })}>
          Change the whole component…
        </Button>
        <Button size="small" icon={MessageCircleQuestion} onClick={() => openAsk({ element: null, type: "explain" })}>
          Explain
        </Button>
      </div>
    </section>
  );
}

function Pane({ name }: { name: PaneName }) {
  if (name === "jsx" || name === "css") return <CodePane key={name} part={name} />;
  if (name === "exchanges") return <ExchangesPane />;
  return name === "console" ? <ConsolePane /> : <PropsPane />;
}

function CodePane({ part }: { part: "jsx" | "css" }) {
  const { code, document, looksAtOld, preview, runtime, chosen, goTo, selectAt } = useWorkbench();
  const problems = useMemo(() => {
    const compile = preview.problems.filter((problem) => problem.part === part && problem.line !== null);
    const running =
      part === "jsx" && runtime?.line && preview.problems.length === 0 ? [{ ...runtime, line: runtime.line, column: null }] : [];
    return [...compile.map(({ message, line, column }) => ({ message, line: line!, column })), ...running];
  }, [part, preview.problems, runtime]);
  if (!code) return <p className="p-4 text-ink-3">The version is being loaded…</p>;
  const key = part === "jsx" ? "jsxCode" : "cssCode";
  return (
    <Suspense
      fallback={
        <pre className="wb-code-plain" tabIndex={0}>
          {code[key]}
        </pre>
      }
    >
      <CodeEditor
        part={key}
        label={`${part.toUpperCase()} of the component`}
        text={code[key]}
        jsx={code.jsxCode}
        isReadOnly={looksAtOld}
        problems={problems}
        chosen={part === "jsx" ? chosen : null}
        goTo={goTo}
        onChange={(text) => document.change({ [key]: text })}
        onBlur={document.save}
        {...(part === "jsx" && { onCaret: selectAt })}
      />
    </Suspense>
  );
}
