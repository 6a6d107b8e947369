import type { ReactNode } from "react";
import { ThemeSwitch } from "#src/client/frame/ThemeSwitch.tsx";
import { Logo, Wordmark } from "#src/client/ui/Logo.tsx";

/** Form on the paper at the start side, facts on the desk at the end side. */
export function EntryFrame({ title, lead, aside, children }: { title: string; lead: ReactNode; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="first">
      <main>
        <div className="entry">
          <div className="flex items-center gap-2">
            <Logo />
            <span className="flex-1">
              <Wordmark />
            </span>
            <ThemeSwitch />
          </div>
          <div>
            <h1 className="page-title">{title}</h1>
            <p className="mt-2 text-base text-ink-2">{lead}</p>
          </div>
          {children}
        </div>
      </main>
      <aside aria-label="About this server">{aside}</aside>
    </div>
  );
}
