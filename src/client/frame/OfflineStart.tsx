import { useEffect, useState } from "react";
import { CloudOff } from "lucide-react";
import { lastUser } from "#src/client/last-user.ts";
import { keptCount } from "#src/client/kept-count.ts";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Logo } from "#src/client/ui/Logo.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";

const TRY_EVERY_MS = 3_000;

/** The page is here, its server is not. Goes on trying. */
export function OfflineStart({ tryNow }: { tryNow: () => void }) {
  useTitle("Offline");
  const [kept, setKept] = useState<number | null>(null);
  useEffect(() => void keptCount(lastUser()?.id ?? null).then(setKept), []);
  useEffect(() => {
    const timer = setInterval(tryNow, TRY_EVERY_MS);
    window.addEventListener("online", tryNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", tryNow);
    };
  }, [tryNow]);
  return (
    <main className="plain">
      <div>
        <Logo />
        <h1 className="page-title">The server does not answer</h1>
        <p className="text-base text-ink-2" role="status">
          {kept
            ? `${count(kept, "change")} ${kept === 1 ? "is" : "are"} kept on this device and will be sent when it does. `
            : "Nothing is waiting to be sent. "}
          This page goes on trying.
        </p>
        <span className="flex items-center gap-2 text-warn">
          <Icon of={CloudOff} />
          Offline
        </span>
        <Button look="line" onClick={tryNow}>
          Try now
        </Button>
      </div>
    </main>
  );
}
