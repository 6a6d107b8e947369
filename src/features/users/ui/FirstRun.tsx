import { useTitle } from "#src/client/ui/use-title.ts";
import type { Welcome } from "../users.contract.ts";
import { AccountForm } from "./AccountForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { RunningHere } from "./RunningHere.tsx";

export function FirstRun({ server }: { server: Welcome["server"] }) {
  useTitle("Set up Lectern");
  return (
    <EntryFrame
      title="Create the administrator"
      lead="You are the first visitor. This account runs the server; everything in it belongs to you."
      aside={server && <RunningHere server={server} />}
    >
      <AccountForm action="Create and open Lectern" />
    </EntryFrame>
  );
}
