import type { ReactNode } from "react";
import { useTitle } from "./use-title.ts";

export function SettingsPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useTitle(`${title}, settings`);
  return (
    <div className="sheet">
      <header>
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </div>
  );
}
