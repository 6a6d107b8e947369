import { useNavigate } from "@tanstack/react-router";
import { LogOut, User } from "lucide-react";
import { Face, initials } from "#src/client/ui/Face.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { useSignOut } from "#src/features/users/users.client.ts";

export function AvatarMenu() {
  const { user } = useWorkspace();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="rounded-full touch:p-2.5"
          aria-label={`${initials(user.name)}, account of ${user.name}`}
          title={`${user.name} (you)`}
        >
          <Face name={user.name} />
        </button>
      }
      head={
        <>
          <b className="block truncate">{user.name}</b>
          <span className="block truncate text-xs text-ink-3">{user.email}</span>
        </>
      }
    >
      <MenuItem icon={User} onChoose={() => void navigate({ to: "/settings/profile" })}>
        Profile
      </MenuItem>
      <MenuItem icon={LogOut} onChoose={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
