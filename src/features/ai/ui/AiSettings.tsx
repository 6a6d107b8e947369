import { SettingsPage } from "#src/client/ui/SettingsPage.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { ModelsToChoose } from "./ModelsToChoose.tsx";
import { Providers } from "./Providers.tsx";
import { Usage } from "./Usage.tsx";
import { WhichModel } from "./WhichModel.tsx";

/** Administrators set up where replies come from; everybody sees what they may choose, and their own usage. */
export function AiSettings() {
  const { user } = useWorkspace();
  if (user.role !== "administrator")
    return (
      <SettingsPage title="AI" lead="What answers here. You choose for each conversation, beside its Send button.">
        <ModelsToChoose />
        <Usage userId={user.id} />
      </SettingsPage>
    );
  return (
    <SettingsPage
      title="AI"
      lead="Where replies and lessons come from. Keys are encrypted on this server and never sent to a browser again."
    >
      <Providers />
      <WhichModel />
      <Usage />
    </SettingsPage>
  );
}
