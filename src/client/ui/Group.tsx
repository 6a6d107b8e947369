import type { ReactNode } from "react";

export function Group({ title, fact, children }: { title: string; fact?: ReactNode; children: ReactNode }) {
  return (
    <section className="group" aria-label={title}>
      <h2 className="group-title">
        {title}
        {fact !== undefined && <span>{fact}</span>}
      </h2>
      {children}
    </section>
  );
}
