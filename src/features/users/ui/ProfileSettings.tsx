import { Facts } from "#src/client/ui/Facts.tsx";
import { SettingsPage } from "#src/client/ui/SettingsPage.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { date } from "#src/client/time-words.ts";
import { ChangePassword } from "./ChangePassword.tsx";

export function ProfileSettings() {
  const { user } = useWorkspace();
  return (
    <SettingsPage title="Profile" lead="Who you are on this server.">
      <section className="card p-4">
        <Facts
          items={[
            ["Name", user.name],
            ["Email", user.email],
            ["Role", user.role === "administrator" ? "Administrator" : "Member"],
            ["Since", date(user.createdAt)],
          ]}
        />
      </section>
      <ChangePassword />
    </SettingsPage>
  );
}
