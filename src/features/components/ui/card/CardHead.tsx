import type { ReactNode } from "react";
import { Component } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";

/** What a card is of, one fact about it, and what can be done with it. */
export function CardHead({ name, fact, children }: { name: string; fact: ReactNode; children?: ReactNode }) {
  return (
    <header>
      <Icon of={Component} />
      <span className="name">
        <b className="truncate" title={name}>
          {name}
        </b>
        <span className="fact">{fact}</span>
      </span>
      {children}
    </header>
  );
}
