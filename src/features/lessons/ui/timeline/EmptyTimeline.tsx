import { useState } from "react";
import { Hammer } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { BuildDialog } from "./BuildDialog.tsx";
import { useContent } from "./TimelineProvider.tsx";

/** In the stage's place while there is no track. */
export function EmptyTimeline() {
  const { script } = useContent();
  const [isBuilding, setBuilding] = useState(false);
  const hasMinutes = script.some(({ minutes }) => minutes > 0);
  return (
    <div className="view">
      <div className="empty">
        <h2>Nothing here yet</h2>
        <p>
          On the timeline, images, narration, music and effects play along with the script.
          {!hasMinutes && " Give the script’s sections their minutes, or add a track below."}
        </p>
        {hasMinutes && (
          <Button look="fill" icon={Hammer} onClick={() => setBuilding(true)}>
            Build timeline from script
          </Button>
        )}
        <BuildDialog isOpen={isBuilding} onClose={() => setBuilding(false)} />
      </div>
    </div>
  );
}
