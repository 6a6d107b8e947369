import { useMemo, useState } from "react";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, BookPlus, Ellipsis, MousePointer2, Pencil, Trash2 } from "lucide-react";
import { statusOf } from "#src/client/offline/status.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { NAME_MAX } from "../../components.contract.ts";
import { ExportMenu } from "./export/ExportMenu.tsx";
import { exportBare } from "./export/export-code.ts";
import { ExportItems } from "./export/ExportItems.tsx";
import { useRemoving } from "./use-removing.ts";
import { type StageSize, SizeChoice } from "./SizeChoice.tsx";
import { useWorkbench } from "./workbench-state.tsx";

type WorkbenchBarProps = { size: StageSize; onSize: (size: StageSize) => void; onDecide: () => void; onInsert: () => void };

export function WorkbenchBar({ size, onSize, onDecide, onInsert }: WorkbenchBarProps) {
  const { component, document, state, isPointing, setPointing, setAskPlace, shown } = useWorkbench();
  const { text, isDirty, obstacle, latest } = state;
  const view = useOutboxView(useOutbox());
  const isNarrow = useMedia("(max-width: 760px)");
  const [isRenaming, setRenaming] = useState(false);
  const remove = useRemoving(component);
  const status = useMemo(
    () => statusOf({ view, subject: document.subject, isDirty, savedAt: latest.updatedAt }),
    [view, document, isDirty, latest.updatedAt],
  );
  const line = obstacle && status.kind !== "conflict" ? { kind: "failed" as const, sentence: `Not saved: ${obstacle}` } : status;
  const point = () => {
    setAskPlace(null);
    setPointing(!isPointing);
  };
  const verb =
    line.kind === "conflict" ? (
      <button type="button" onClick={onDecide}>
        Decide
      </button>
    ) : line.kind === "failed" && !obstacle ? (
      <button type="button" onClick={() => exportBare(text)}>
        Export a copy
      </button>
    ) : undefined;
  const name = isRenaming ? (
    <NameField
      label="Name of the component"
      value={text.name}
      max={NAME_MAX}
      onName={(next) => {
        document.change({ name: next });
        document.save();
      }}
      onDone={() => setRenaming(false)}
    />
  ) : (
    <button type="button" className="wb-name" title="Rename" onClick={() => setRenaming(true)}>
      {text.name}
    </button>
  );
  const pointButton = (
    <Button look="line" icon={MousePointer2} aria-pressed={isPointing} className="wb-point" disabled={!shown} onClick={point}>
      Point{!isNarrow && <kbd>P</kbd>}
    </Button>
  );
  return (
    <Bar
      status={line.kind}
      start={isNarrow ? <NarrowBack sessionId={component.sessionId} /> : <ShowSide />}
      title={name}
      sentence={<SavedStatus status={line} verb={verb} />}
      end={
        isNarrow ? (
          <>
            {pointButton}
            <Menu trigger={<IconButton label="More: use in a lesson, export, delete" icon={Ellipsis} />}>
              <MenuItem icon={BookPlus} onChoose={onInsert}>
                Use in lesson
              </MenuItem>
              <ExportItems />
              <MenuItem icon={Trash2} danger onChoose={remove}>
                Delete
              </MenuItem>
            </Menu>
          </>
        ) : (
          <>
            <SizeChoice size={size} onSize={onSize} />
            {pointButton}
            <ExportMenu />
            <Button look="fill" onClick={onInsert}>
              Use in lesson
            </Button>
            <Menu trigger={<IconButton label="More" icon={Ellipsis} />}>
              <MenuItem icon={Pencil} onChoose={() => setRenaming(true)}>
                Rename
              </MenuItem>
              <MenuItem icon={Trash2} danger onChoose={remove}>
                Delete
              </MenuItem>
            </Menu>
          </>
        )
      }
    />
  );
}

function NarrowBack({ sessionId }: { sessionId: string | null }) {
  return sessionId ? (
    <Link to="/c/$sessionId" params={{ sessionId }} className="icon-btn" aria-label="Back to the conversation">
      <Icon of={ArrowLeft} />
    </Link>
  ) : (
    <Link to="/components" className="icon-btn" aria-label="Back to your components">
      <Icon of={ArrowLeft} />
    </Link>
  );
}
