import { TriangleAlert } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import type { Imported } from "./use-import.ts";

type ImportReportsProps = { results: Imported[]; onOpen: (lessonId: string) => void; onClose: () => void };

/** What came in of each file, and what did not. */
export function ImportReports({ results, onOpen, onClose }: ImportReportsProps) {
  return results.map((result, index) => {
    const close = index === results.length - 1 && (
      <Button size="small" onClick={onClose}>
        Close
      </Button>
    );
    if ("failure" in result)
      return (
        <Notice key={result.fileName} tone="danger" className="mx-5 mb-2" ways={close}>
          “{result.fileName}” did not come in. {result.failure}
        </Notice>
      );
    const { title, lessonId, imported, left } = result.report;
    return (
      <Notice
        key={result.fileName}
        tone={left.length > 0 ? "warn" : "accent"}
        icon={left.length > 0 ? TriangleAlert : undefined}
        className="mx-5 mb-2"
        ways={
          <>
            <Button look="line" size="small" onClick={() => onOpen(lessonId)}>
              Open
            </Button>
            {close}
          </>
        }
      >
        “{title}” came in: {imported.filter((words) => !words.startsWith("0 ")).join(", ")}.
        {left.length > 0 && (
          <>
            {" "}
            Left out:
            <ul className="list-disc ps-4">
              {left.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    );
  });
}
