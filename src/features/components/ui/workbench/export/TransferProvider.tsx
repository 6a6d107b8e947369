import { createContext, useContext, useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useWorkbench } from "../workbench-state.tsx";
import { type Transfer, useTransfer } from "./use-transfer.ts";

const Context = createContext<(Transfer & { pick: () => void }) | null>(null);

export function useTransfers() {
  const transfer = useContext(Context);
  if (!transfer) throw new Error("useTransfers needs <TransferProvider> around it");
  return transfer;
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Takes files that are dropped anywhere on the work, or chosen. */
export function TransferProvider({ children }: { children: ReactNode }) {
  const { document } = useWorkbench();
  const transfer = useTransfer(document);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <Context value={{ ...transfer, pick: () => input.current?.click() }}>
      <div
        className="wb-drop"
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
        onDrop={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(false);
          void transfer.importFiles([...event.dataTransfer.files]);
        }}
      >
        {children}
        {isOver && <p className="wb-drop-words">Drop JSX, CSS or a zip of both: it becomes the next version.</p>}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".jsx,.tsx,.js,.ts,.css,.zip"
          aria-label="JSX, CSS or a zip of both"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (files.length > 0) void transfer.importFiles(files);
          }}
        />
      </div>
    </Context>
  );
}

export function TransferNotice() {
  const { problem, forgetProblem } = useTransfers();
  if (!problem) return null;
  return (
    <Notice
      tone="danger"
      ways={
        <Button size="small" onClick={forgetProblem}>
          Close
        </Button>
      }
    >
      {problem}
    </Notice>
  );
}
