import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { forgetExportFailure, useExport } from "../../exporting.client.ts";

/** Why there is no file. */
export function ExportFailure({ className }: { className?: string }) {
  const { failure } = useExport();
  if (!failure) return null;
  return (
    <Notice
      tone="danger"
      className={className}
      ways={
        <Button size="small" onClick={forgetExportFailure}>
          Close
        </Button>
      }
    >
      {failure}
    </Notice>
  );
}
