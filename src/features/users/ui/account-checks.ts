import { PASSWORD_MIN, signUpInput } from "../users.contract.ts";

export type AccountFields = { name: string; email: string; password: string };

/** What the contract says about each field, in the contract's words. */
export function checkAccount(fields: AccountFields): Partial<Record<keyof AccountFields, string>> {
  const result = signUpInput.safeParse(fields);
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

export const checkNewPassword = (password: string): string | null =>
  password.length < PASSWORD_MIN ? `At least ${PASSWORD_MIN} characters` : null;
