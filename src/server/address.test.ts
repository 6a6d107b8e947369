import { expect, test } from "bun:test";
import { normalAddress } from "#src/server/address.ts";

const cases: [string, string | null][] = [
  ["192.0.2.7", "192.0.2.7"],
  [" 192.0.2.7:51234 ", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["[::FFFF:c000:0207]:443", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "::1"],
  ["unknown", null],
  ["_hidden", null],
  ["1.2.3", null],
  ["", null],
];

test.each(cases)("%p is counted as %p", (text, address) => expect(normalAddress(text)).toBe(address));
