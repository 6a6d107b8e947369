import { z } from "zod";
import { line, mutation } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const ROLES = ["administrator", "member"] as const;
export type Role = (typeof ROLES)[number];

/** The account as its owner sees it. */
export type User = { id: string; email: string; name: string; role: Role; createdAt: Instant };

/** One sign-in of the account: a browser on a device. */
export type Device = {
  id: string;
  /** The `User-Agent` it signed in with. */
  userAgent: string;
  address: string;
  isCurrent: boolean;
  createdAt: Instant;
  lastSeenAt: Instant;
};

/** What an anonymous visitor may know. `server` is told only while there is no account yet. */
export type Welcome = {
  isFirstRun: boolean;
  isSignUpOpen: boolean;
  server: {
    version: string;
    dataDirectory: string;
    freeBytes: number | null;
    database: "SQLite" | "PostgreSQL";
    origin: string;
    isEncrypted: boolean;
    model: string | null;
  } | null;
};

export const PASSWORD_MIN = 12;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters")
  .regex(/^[^\s@\u0000]+@[^\s@\u0000]+$/, "Needs the form name@example.org");

/** Compared as Unicode NFC, so that the same password typed on two systems is the same. */
const newPassword = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters`)
  .max(256, "At most 256 characters")
  .transform((value) => value.normalize("NFC"));
const givenPassword = z
  .string()
  .min(1, "Type the password")
  .max(256, "At most 256 characters")
  .transform((value) => value.normalize("NFC"));

export const signUpInput = mutation({
  email,
  password: newPassword,
  name: line(100),
  inviteToken: z.string().max(200).optional(),
});
export const signInInput = mutation({ email, password: givenPassword });
export const signOutInput = mutation({}).optional();
export const changePasswordInput = mutation({ current: givenPassword, next: newPassword });
export const revokeDeviceInput = mutation({ id: z.string().min(1).max(100) });
