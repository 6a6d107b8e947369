import { useEffect, useState } from "react";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { InsertDialog } from "../insert/InsertDialog.tsx";
import { CodeConflictView } from "./conflict/CodeConflictView.tsx";
import { TransferProvider } from "./export/TransferProvider.tsx";
import { CodePanes } from "./panes/CodePanes.tsx";
import { ProblemNotice } from "./panes/ProblemNotice.tsx";
import type { StageSize } from "./SizeChoice.tsx";
import { Stage } from "./Stage.tsx";
import { useSaveOnLeaving } from "./use-save-on-leaving.ts";
import { VersionStrip } from "./versions/VersionStrip.tsx";
import { WorkbenchBar } from "./WorkbenchBar.tsx";
import { WorkbenchNotices } from "./WorkbenchNotices.tsx";
import { WorkbenchSide } from "./WorkbenchSide.tsx";
import { useWorkbench } from "./workbench-state.tsx";

type Side = "preview" | "code" | "more";
const SIDES: { value: Side; label: string }[] = [
  { value: "preview", label: "Preview" },
  { value: "code", label: "Code" },
  { value: "more", label: "More" },
];

export function Workbench() {
  const {
    document,
    conflict,
    component,
    shown,
    state,
    isPointing,
    setPointing,
    setAskPlace,
    pane,
    setPane,
    askPlace,
    frame,
    goTo,
    preview,
    runtime,
    selected,
    setSelected,
  } = useWorkbench();
  const isNarrow = useMedia("(max-width: 760px)");
  const [side, setSide] = useState<Side>("preview");
  const [size, setSize] = useState<StageSize>("desktop");
  const [isDeciding, setDeciding] = useState(false);
  const [isInserting, setInserting] = useState(false);
  useSaveOnLeaving(document);
  useEffect(() => {
    if (!conflict) setDeciding(false);
  }, [conflict]);
  // What is asked, and what is gone to, is seen where it is.
  useEffect(() => {
    if (askPlace || isPointing) setSide("preview");
  }, [askPlace, isPointing]);
  useEffect(() => {
    if (goTo) setSide("code");
  }, [goTo]);
  const isMore = pane !== "jsx" && pane !== "css";
  useEffect(() => setSide((now) => (now === "preview" ? now : isMore ? "more" : "code")), [isMore]);
  useShortcuts({
    "Ctrl+S": document.save,
    P: shown !== null && (() => {
        setAskPlace(null);
        setPointing(!isPointing);
      }),
    Escape: (isPointing || selected !== null) && (() => {
        setPointing(false);
        setSelected(null);
      }),
  }); // oxfmt-ignore

  if (conflict && isDeciding) return <CodeConflictView key={conflict.mutationId} conflict={conflict} onLeave={() => setDeciding(false)} />;
  const choose = (next: Side) => {
    setSide(next);
    if (next === "code" && isMore) setPane("jsx");
    if (next === "more" && !isMore) setPane("console");
  };
  return (
    <TransferProvider>
      <Columns sideLabel="Components and elements" hasPanel={false} sideContent={<WorkbenchSide />}>
        <Main>
          <WorkbenchBar size={size} onSize={setSize} onDecide={() => setDeciding(true)} onInsert={() => setInserting(true)} />
          <WorkbenchNotices />
          {isNarrow && (
            <div className="px-3 py-2">
              <Segmented label="What is shown" value={side} options={SIDES} onChange={choose} />
            </div>
          )}
          {isNarrow && side === "preview" && (preview.problems.length > 0 || runtime) && <ProblemNotice />}
          <div className={classes("wb-bench", isNarrow && `shows-${side}`)}>
            <div className="wb-work">
              <Stage size={isNarrow ? "desktop" : size} />
              <VersionStrip />
            </div>
            <CodePanes />
          </div>
        </Main>
      </Columns>
      {isInserting && (
        <InsertDialog
          component={component}
          name={state.text.name}
          picture={() => frame.current?.picture() ?? Promise.resolve(null)}
          onClose={() => setInserting(false)}
        />
      )}
    </TransferProvider>
  );
}
