import { Moon, Sun } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { useTheme } from "#src/client/ui/preferences.ts";
import { useMedia } from "#src/client/ui/use-media.ts";

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const isSystemDark = useMedia("(prefers-color-scheme: dark)");
  const isDark = theme === "dark" || (theme === "system" && isSystemDark);
  return (
    <IconButton
      label={isDark ? "Switch to light" : "Switch to dark"}
      icon={isDark ? Moon : Sun}
      onClick={() => setTheme(isDark ? "light" : "dark")}
    />
  );
}
