import { Segmented } from "#src/client/ui/Segmented.tsx";
import { SettingsPage } from "#src/client/ui/SettingsPage.tsx";
import { useSingleKeys, useTheme } from "#src/client/ui/preferences.ts";

export function AppearanceSettings() {
  const [theme, setTheme] = useTheme();
  const [areKeysOn, setKeysOn] = useSingleKeys();
  return (
    <SettingsPage title="Appearance" lead="For this browser only.">
      <section className="card">
        <div className="cell">
          <span className="flex-1">
            <b className="block">Light or dark</b>
            <span className="block text-xs text-ink-3">Paper by day, blackboard by night.</span>
          </span>
          <Segmented
            label="Light or dark"
            value={theme}
            onChange={setTheme}
            options={[
              { value: "system", label: "As the system" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
        </div>
        <div className="cell">
          <span className="flex-1">
            <b className="block">Single-key shortcuts</b>
            <span className="block text-xs text-ink-3">
              N, D, R and others, outside fields. Turn them off if you speak to your computer or use a screen reader’s own keys.
            </span>
          </span>
          <Segmented
            label="Single-key shortcuts"
            value={areKeysOn ? "on" : "off"}
            onChange={(value) => setKeysOn(value === "on")}
            options={[
              { value: "on", label: "On" },
              { value: "off", label: "Off" },
            ]}
          />
        </div>
      </section>
    </SettingsPage>
  );
}
