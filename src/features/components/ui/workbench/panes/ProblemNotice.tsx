import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { repairWords, type Trouble } from "../../../repair.rules.ts";
import { useWorkbench } from "../workbench-state.tsx";

/** What keeps the newest code from being shown, or what went wrong while it ran, with the ways out. */
export function ProblemNotice() {
  const { preview, shown, runtime, looksAtOld, goToLine, ask, asking, state } = useWorkbench();
  const problem = preview.problems[0];
  const line = problem ? problem.line : (runtime?.line ?? null);
  const message = problem?.message ?? runtime?.message ?? "";
  const isBusy = asking?.step === "sending" || asking?.step === "writing";
  const where = `${problem?.part === "css" ? "CSS, l" : "L"}ine ${line}: `;
  const trouble: Trouble = problem ? { kind: "compile", problem } : { kind: "run", message, line };
  const repair = () => void ask({ words: repairWords(state.text.name, trouble), interactionType: "fix", element: null });
  return (
    <Notice
      tone="danger"
      className="wb-problem"
      ways={
        <>
          {!looksAtOld && (
            <Button size="small" busy={isBusy} onClick={repair}>
              Ask for a repair
            </Button>
          )}
          {line !== null && (
            <Button look="line" size="small" onClick={() => goToLine(line, problem?.column ?? null, problem?.part ?? "jsx")}>
              Go to line
            </Button>
          )}
        </>
      }
    >
      <b>{problem ? `Version ${preview.failed} did not compile.` : runtime?.isStopped ? "It was stopped." : "It failed while it ran."}</b>{" "}
      {line !== null && where}
      {message}
      {/[.!?…]$/.test(message) ? " " : ". "}
      {problem && stays(shown?.version, preview.failed)}
    </Notice>
  );
}

const stays = (shown: number | undefined, failed: number) =>
  shown === undefined ? "Nothing is shown yet." : shown === failed ? "What compiled last stays shown." : `Version ${shown} stays shown.`;
