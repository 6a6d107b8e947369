import type { User } from "#src/features/users/users.contract.ts";

const KEY = "lectern.user";

/** Who worked here last: lets a page that starts without its server know whose kept changes to show. */
export function rememberUser(user: User | null) {
  try {
    if (user) localStorage.setItem(KEY, JSON.stringify(user));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed to this page: nothing is kept either, so there is nothing to show.
  }
}

export function lastUser(): User | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored ? (JSON.parse(stored) as User) : null;
  } catch {
    return null;
  }
}
