import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Component as ComponentIcon } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import { useComponentList } from "../../../components.client.ts";
import type { Interaction, ListedComponent } from "../../../components.contract.ts";
import { useWorkbench } from "../workbench-state.tsx";
import { askAbout } from "./ask.ts";

/** The same words, asked about another component. */
export function RepeatDialog({ interaction, onClose }: { interaction: Interaction; onClose: () => void }) {
  const { component, ask } = useWorkbench();
  const { components, loadMore, ...query } = useComponentList({});
  const { create } = useSessionActions();
  const outbox = useOutbox();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const asked = { words: interaction.prompt, interactionType: interaction.interactionType, element: null };
  const choose = (chosen: ListedComponent) => {
    onClose();
    if (chosen.id === component.id) return void ask(asked);
    askAbout(outbox, chosen, asked, () => create());
    void navigate({ to: "/k/$componentId", params: { componentId: chosen.id } });
  };
  const sought = words.trim().toLowerCase();
  const found = components.filter(({ name }) => name.toLowerCase().includes(sought));
  // Those of the same conversation first.
  const listed = [...found.filter(isHere), ...found.filter((each) => !isHere(each))];
  function isHere({ sessionId }: ListedComponent) {
    return sessionId === component.sessionId;
  }
  return (
    <Dialog isOpen size="narrow" title="Do that again" onClose={onClose}>
      <div className="grid gap-3 px-5 pb-2">
        <p className="text-ink-2">
          “{interaction.prompt}” is asked about the component that you choose
          {interaction.interactionType === "explain" ? "." : ", and what comes of it is that one’s next version."}
        </p>
        <TextField label="Find a component" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </div>
      <div className="scroll px-3 pb-3">
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={listed.length === 0}
          failure={`The components could not be loaded: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={4} className="px-2" />}
          empty={<p className="px-2 text-ink-2">{sought ? `None is called “${words.trim()}”.` : "You have no other component yet."}</p>}
        >
          {listed.map((each) => (
            <RowButton
              key={each.id}
              icon={ComponentIcon}
              text={each.name}
              fact={each.id === component.id ? "this one" : isHere(each) ? "in this conversation" : `v${each.version}`}
              onClick={() => choose(each)}
            />
          ))}
          {query.hasNextPage && <RowButton text="Older ones" onClick={loadMore} />}
        </ListState>
      </div>
    </Dialog>
  );
}
