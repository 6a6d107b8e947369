import { useState } from "react";
import { ChevronDown, ChevronRight, Crosshair, Repeat } from "lucide-react";
import { fullTime, lastUsed } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyIcon } from "#src/client/ui/CopyButton.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import type { Interaction } from "../../components.contract.ts";
import { elementWords, kindWords, madeBy, type MadeVersion } from "./exchange-words.ts";

type ExchangeRowProps = {
  interaction: Interaction;
  now: number;
  /** What a component is called, where the version alone would not say which one is meant. */
  nameOf: (componentId: string) => string | undefined;
  onAgain?: ((interaction: Interaction) => void) | undefined;
  onVersion?: ((made: MadeVersion) => void) | undefined;
};

export function ExchangeRow({ interaction, now, nameOf, onAgain, onVersion }: ExchangeRowProps) {
  const { prompt, response, interactionType, targetElement, createdAt } = interaction;
  const [isOpen, setOpen] = useState(false);
  const element = elementWords(targetElement);
  const made = madeBy(interaction);
  return (
    <li>
      <p className="head">
        <b>{kindWords(interactionType)}</b>
        {made.map(({ id, version }) =>
          onVersion ? (
            <button key={id} type="button" className="chip on" onClick={() => onVersion({ id, version })}>
              <span className="truncate">{versionWords(nameOf(id), version)}</span>
            </button>
          ) : (
            <span key={id} className="chip on">
              <span className="truncate">{versionWords(nameOf(id), version)}</span>
            </span>
          ),
        )}
        <time title={fullTime(createdAt)}>{lastUsed(createdAt, now)}</time>
      </p>
      <p className="prompt" dir="auto">
        {prompt}
      </p>
      {element && (
        <p className="chip" title={element}>
          <Icon of={Crosshair} small />
          <span className="truncate">{element}</span>
        </p>
      )}
      <div className="again">
        <Button size="small" icon={isOpen ? ChevronDown : ChevronRight} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide the reply" : "Show the reply"}
        </Button>
        {onAgain && (
          <Button size="small" icon={Repeat} onClick={() => onAgain(interaction)}>
            Do that again…
          </Button>
        )}
        {isOpen && response !== "" && <CopyIcon text={response} label="Copy the reply" />}
      </div>
      {isOpen && (
        <div className="response read">
          {response === "" ? <p className="text-ink-3">Nothing was answered.</p> : <Markdown text={response} />}
        </div>
      )}
    </li>
  );
}

const versionWords = (name: string | undefined, version: number) => (name ? `${name}, version ${version}` : `version ${version}`);
