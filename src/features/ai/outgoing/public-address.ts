import { isIPv4, isIPv6 } from "node:net";

/** IPv4 blocks that are not on the public Internet (IANA's special-purpose registry), and Azure's host agent. */
const CLOSED_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
].map((block) => {
  const [address = "", length] = block.split("/");
  return { address: numberOf(address), size: 2 ** (32 - Number(length)) };
});

/**
 * Whether an address is on the public Internet: not this machine, a private network, link-local (cloud metadata),
 * shared (CGNAT), multicast or reserved. An IPv6 address that only wraps an IPv4 address is judged by that; of other
 * IPv6 addresses only global unicast (2000::/3) is public, without its tunnels and reserved blocks. False for what is
 * no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return isPublicV4(numberOf(address));
  return isIPv6(address) && isPublicV6(groupsOf(address));
}

/** The address that a URL's host spells, however it spells it (`0x7f.1`, `2130706433`, `127.0.0.1.`, `[::1]`); null for a name. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return isIPv4(bare) || isIPv6(bare) ? bare : null;
}

function isPublicV4(value: number): boolean {
  return !CLOSED_V4.some(({ address, size }) => value >= address && value < address + size);
}

function isPublicV6(groups: number[]): boolean {
  const [a = 0, b = 0, c = 0, , , f = 0, g = 0, h = 0] = groups;
  const embedded = g * 65_536 + h;
  const zeroes = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zeroes(0, 5) && f === 0xffff) return isPublicV4(embedded); // IPv4-mapped, ::ffff:0:0/96
  if (a === 0x64 && b === 0xff9b && zeroes(2, 6)) return isPublicV4(embedded); // NAT64, 64:ff9b::/96
  if (a < 0x2000 || a > 0x3fff) return false;
  if (a === 0x2001 && b < 0x0200) return false; // IETF protocols, among them Teredo
  if (a === 0x2001 && b === 0x0db8) return false; // documentation
  if (a === 0x2002) return false; // 6to4 wraps any IPv4 address
  if (a === 0x2620 && b === 0x004f && c === 0x8000) return false; // AS112
  return !(a === 0x3fff && b < 0x1000); // documentation
}

function numberOf(address: string): number {
  return address.split(".").reduce((value, part) => value * 256 + Number(part), 0);
}

/** The eight 16-bit groups. `URL` brings every spelling to hexadecimal groups with at most one `::`. */
function groupsOf(address: string): number[] {
  const [left = "", right] = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const parse = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [head, tail] = [parse(left), parse(right ?? "")];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
