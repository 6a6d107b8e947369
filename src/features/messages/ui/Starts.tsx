import { Blocks, Component, FilePen, ListChecks, Pencil } from "lucide-react";
import { trpc } from "#src/client/trpc.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";

const ASKS = [
  { icon: FilePen, words: "Plan a 45-minute lesson on half-life for Year 9" },
  { icon: ListChecks, words: "Plan twenty minutes of revision on fractions, for adults" },
  { icon: Component, words: "Make flash cards on the instruments of the orchestra" },
] as const;

export function Starts({ onSend, onWriteMyself }: { onSend: (content: string) => void; onWriteMyself: () => void }) {
  const assistant = trpc.ai.status.useQuery();
  const hasModels = trpc.ai.models.useQuery().data?.items.some(({ isPlanner }) => !isPlanner) ?? false;
  const starts = [
    ...ASKS.map(({ icon, words }) => ({ icon, words, start: () => onSend(words) })),
    { icon: Pencil, words: "Write a lesson yourself, from an empty page", start: onWriteMyself },
  ];
  useShortcuts(Object.fromEntries(starts.map(({ start }, index) => [String(index + 1), start])));
  return (
    <div className="hello">
      <Measure>
        <div>
          <h2 className="page-title">What will you teach next?</h2>
          <p className="mt-2 text-base text-ink-2">Say the subject, the class and the time you have. Everything else can come later.</p>
          {assistant.data?.isPlanner && (
            <Notice tone="plain" icon={Blocks} className="mt-6">
              <b>The built-in planner is answering.</b>{" "}
              {hasModels ? "Models are connected, and none of them is the default: choose one beside Send." : "No AI is connected yet."} The
              planner lays out a sound lesson by rule: aims, sections, minutes, materials. It is not an AI model and does not hold a
              conversation.
            </Notice>
          )}
          <div className="starts">
            {starts.map(({ icon, words, start }, index) => (
              <button key={words} type="button" onClick={start}>
                <Icon of={icon} />
                <span>{words}</span>
                <kbd>{index + 1}</kbd>
              </button>
            ))}
          </div>
        </div>
      </Measure>
    </div>
  );
}
