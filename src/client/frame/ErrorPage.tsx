import { RotateCw } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Logo } from "#src/client/ui/Logo.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";

export function ErrorPage({ error }: { error: unknown }) {
  useTitle("Something broke");
  return (
    <main className="plain">
      <div>
        <Logo />
        <h1 className="page-title">This page could not be drawn</h1>
        <p className="text-base text-ink-2">What you wrote is kept on this device and on the server. Loading the page again shows it.</p>
        <p className="mono text-ink-3">{error instanceof Error ? error.message : String(error)}</p>
        <Button look="fill" icon={RotateCw} onClick={() => location.reload()}>
          Reload
        </Button>
      </div>
    </main>
  );
}
