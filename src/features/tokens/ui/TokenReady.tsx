import { CircleCheck } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";

/** The secret, once. */
export function TokenReady({ name, token, onDone }: { name: string; token: string; onDone: () => void }) {
  return (
    <section className="card" role="status">
      <div className="cell ready">
        <Icon of={CircleCheck} className="text-accent-ink" />
        <span className="flex-1">
          <b>“{name}” is ready.</b> Copy the token now: it is shown only once.
        </span>
      </div>
      <div className="cell">
        <code className="mono min-w-0 flex-1 break-all">{token}</code>
        <CopyButton text={token} />
        <Button onClick={onDone}>Done</Button>
      </div>
    </section>
  );
}
