import { isIPv4, isIPv6 } from "node:net";

/**
 * An address as throttles count it and devices show it, from what a socket or proxy says: without port, an IPv4 address
 * in IPv6's clothes as IPv4, and IPv6 as its /64, since whoever has one address there has the whole block. Null when it
 * is no address.
 */
export function normalAddress(text: string): string | null {
  const bare = withoutPort(text.trim());
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return null;
  const groups = groupsOf(bare);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join(".");
  if (groups.every((group, index) => group === (index === 7 ? 1 : 0))) return "::1";
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

function withoutPort(text: string): string {
  const [, inBrackets, before] = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? [];
  return inBrackets ?? before ?? text;
}

/** The eight 16-bit groups. `URL` brings every spelling to hexadecimal groups with at most one `::`. */
function groupsOf(address: string): number[] {
  const zoneless = address.split("%")[0]!;
  const [left = "", right] = new URL(`http://[${zoneless}]`).hostname.slice(1, -1).split("::");
  const parse = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  if (right === undefined) return parse(left);
  const [head, tail] = [parse(left), parse(right)];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
