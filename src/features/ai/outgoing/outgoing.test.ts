import { describe, expect, test } from "bun:test";
import { createFetch, lookupOf, OutgoingError, type Resolve } from "./guarded-fetch.ts";
import { isPublicAddress, literalOf } from "./public-address.ts";

test.each([
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.254",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "0:0:0:0:0:ffff:a9fe:a9fe",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::192.168.0.1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "2001:10::1",
  "2001:20::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "2002:808:808::",
  "3fff::1",
  "5f00::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "not an address",
  "",
])("%s is closed", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "169.253.255.255",
  "172.15.255.255",
  "172.32.0.0",
  "192.0.1.1",
  "192.167.255.255",
  "192.169.0.0",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001:80b::200e",
  "::ffff:8.8.8.8",
  "64:ff9b::808:808",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const kindOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof OutgoingError ? error.kind : error;
};

describe("a guarded fetch", () => {
  test.each([
    "127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.1",
    "127.0.0.1.",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "①②⑦.⓪.⓪.①",
    "localhost",
    "LOCALHOST",
  ])("does not reach this machine as %s", async (host) => {
    let requests = 0;
    const server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response(String(requests++)) });
    expect(await kindOf(createFetch({ reach: { allowedHost: null } })(`http://${host}:${server.port}/`))).toBe("address");
    expect(requests).toBe(0);
    await server.stop(true);
  });

  test("reaches the one host that was allowed, and no other", async () => {
    const server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response("here") });
    const fetch = createFetch({ reach: { allowedHost: "127.0.0.1" } });
    expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe("here");
    expect(await (await fetch(`http://0x7f.1:${server.port}/`)).text()).toBe("here");
    expect(await kindOf(fetch(`http://127.0.0.2:${server.port}/`))).toBe("address");
    expect(await kindOf(fetch(`http://localhost:${server.port}/`))).toBe("address");
    await server.stop(true);
  });

  test("a name that changes its mind is checked each time, in the moment of connecting", async () => {
    const seen: string[] = [];
    const serve = (hostname: string, port: number) => Bun.serve({ hostname, port, fetch: () => new Response(String(seen.push(hostname))) });
    using open = serve("127.0.0.2", 0);
    using closed = serve("127.0.0.1", open.port!);
    let asked = 0;
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? "127.0.0.2" : "127.0.0.1", family: 4 }];
    // In the place of the Internet, which tests do not reach.
    const fetch = createFetch({ reach: { allowedHost: null }, resolve, isPublic: (address) => address === "127.0.0.2" });
    const url = `http://models.example:${closed.port}/`;
    expect((await fetch(url)).status).toBe(200);
    expect(await kindOf(fetch(url))).toBe("address");
    expect({ seen, asked }).toEqual({ seen: ["127.0.0.2"], asked: 2 });
  });

  test("one closed address among several refuses them all", async () => {
    const addresses = ["8.8.8.8", "10.0.0.1"].map((address) => ({ address, family: 4 }));
    const answer = await new Promise((done) => lookupOf(async () => addresses, isPublicAddress)("a.example", { all: true }, done));
    expect(answer).toMatchObject({ kind: "address" });
  });

  test("a redirect is answered, not followed", async () => {
    let requests = 0;
    using inside = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response(String(requests++)) });
    using outside = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => Response.redirect(inside.url.href) });
    const response = await createFetch({ reach: { allowedHost: "127.0.0.1" } })(outside.url.href);
    expect({ status: response.status, requests }).toEqual({ status: 302, requests: 0 });
  });
});

test("an error that does not end is not read to its end", async () => {
  const flood = new Uint8Array(100_000);
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(flood);
  using server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response(new ReadableStream({ pull }), { status: 500 }) });
  const response = await createFetch({ reach: "anywhere" })(server.url.href);
  expect((await response.bytes()).byteLength).toBeLessThan(2_000_000);
});

test("a literal address is known in whatever way it is spelled", () => {
  expect(
    ["http://0x7f.1", "http://2130706433", "http://127.0.0.1./", "http://[::1]/", "http://a.example"].map((url) =>
      literalOf(new URL(url).hostname),
    ),
  ).toEqual(["127.0.0.1", "127.0.0.1", "127.0.0.1", "::1", null]);
});
