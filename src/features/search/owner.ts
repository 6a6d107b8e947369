const CODE_LENGTH = 8;
/** Whose terms everyone searches: those of shared lessons. No person has this id. */
export const TEAM = "team";
const KEPT_MAX = 10_000;
const codes = new Map<string, string>();

/** What each term of a person begins with: 41 bits of the id's SHA-256. Two people may share one, so results are compared with the owner too. */
export function ownerCode(userId: string): string {
  const known = codes.get(userId);
  if (known !== undefined) return known;
  const hash = new Bun.CryptoHasher("sha256").update(userId).digest("hex");
  const code = BigInt(`0x${hash.slice(0, 16)}`)
    .toString(36)
    .padStart(CODE_LENGTH, "0")
    .slice(-CODE_LENGTH);
  if (codes.size >= KEPT_MAX) codes.clear();
  codes.set(userId, code);
  return code;
}
