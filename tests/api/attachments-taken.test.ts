import { expect, test } from "bun:test";
import { once } from "node:events";
import { connect } from "node:net";
import { testApp } from "#tests/support/app.ts";
import { form, post, refused, sha256, stored, upload } from "#tests/support/attachments.ts";
import { until } from "#tests/support/clock.ts";
import { png, wav } from "#tests/support/media.ts";
import { avif, ftyp, gif, jpeg, movie, mp3, ogg, webm, webp } from "#tests/support/media-heads.ts";

test("every kind that is taken, by its bytes", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const taken: [string, Buffer, object?][] = [
    ["image/png", png(), { width: 12, height: 8 }],
    ["image/jpeg", jpeg(640, 480), { width: 640, height: 480 }],
    ["image/gif", gif(3, 4), { width: 3, height: 4 }],
    ["image/webp", webp(300, 200), { width: 300, height: 200 }],
    ["image/avif", avif(128, 96), { width: 128, height: 96 }],
    ["audio/mpeg", mp3],
    ["audio/mpeg", Buffer.concat([Buffer.from("ID3\x04\0\0", "latin1"), Buffer.alloc(40)])],
    ["audio/mp4", Buffer.concat([ftyp("M4A "), movie("soun")])],
    ["audio/ogg", ogg("OpusHead")],
    ["audio/wav", wav(0.1)],
    ["audio/webm", webm(2)],
    ["audio/flac", Buffer.concat([Buffer.from("fLaC"), Buffer.alloc(40)])],
  ];
  for (const [mediaType, bytes, pixels] of taken) {
    const response = await post(alice, form(bytes, "x.txt", "text/plain"));
    expect({ mediaType, status: response.status, body: await response.json() }).toMatchObject({
      mediaType,
      status: 200,
      body: { mediaType, width: null, height: null, ...pixels },
    });
  }
});

test("whatever else it is, is refused in words, and nothing of it stays", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
  const bad: Record<string, Buffer | string> = {
    svg,
    "svg behind an XML head": `<?xml version="1.0"?>${svg}`,
    html: "<!doctype html><script>alert(1)</script>",
    pdf: "%PDF-1.7\n",
    zip: "PK\x03\x04",
    text: "hello",
    "one byte": "x",
    executable: Buffer.from("7f454c46", "hex"),
    "html before a png": Buffer.concat([Buffer.from("<script>"), png()]),
    "text in UTF-16": Buffer.from("\ufeffhello", "utf16le"),
    "aac without a container": Buffer.from("fff15080", "hex"),
    "half a png": png().subarray(0, 20),
    "a png without pixels": png({ width: 0 }),
    "a jpeg without a frame": Buffer.from("ffd8ffd9", "hex"),
    "a jpeg that points beyond itself": Buffer.from("ffd8ffe1ffff0000", "hex"),
    "video in mp4": Buffer.concat([ftyp("isom"), movie("soun"), movie("vide")]),
    "video beside sound": Buffer.concat([ftyp("isom"), movie("vide")]),
    "mp4 without a movie": ftyp("M4A "),
    "a box that is its own parent": Buffer.concat([ftyp("M4A "), Buffer.from("00000000moov", "latin1")]),
    "video in webm": webm(1),
    matroska: webm(2, "matroska"),
    "ebml that ends": Buffer.from("1a45dfa3", "hex"),
    theora: ogg("\x80theora"),
    heic: Buffer.concat([ftyp("heic"), movie("pict")]),
  };
  for (const [what, bytes] of Object.entries(bad)) {
    const answer = await refused(await post(alice, form(bytes as Buffer, "picture.png", "image/png")));
    expect({ what, ...answer }).toMatchObject({
      what,
      status: 400,
      domain: "BAD_INPUT",
      fields: { file: expect.stringContaining("png, jpeg") },
    });
  }
  expect((await refused(await post(alice, form("")))).fields).toEqual({ file: "Is empty" });
  const floods = {
    png: png({ width: 50_000, height: 50_000 }),
    gif: gif(65_535, 65_535),
    avif: avif(100_000, 100_000),
    webp: webp(16_000, 16_000),
  };
  for (const bytes of Object.values(floods))
    expect((await refused(await post(alice, form(bytes)))).fields?.["file"]).toContain("at most 50 million pixels");
  expect(stored(t)).toEqual([]);
});

test("bodies that lie or end early, and those without a file", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const multipart = (body: string | Buffer, boundary = "b") =>
    post(alice, new Uint8Array(Buffer.from(body as string, "latin1")), { "content-type": `multipart/form-data; boundary=${boundary}` });
  const part = (name: string, content: string, more = "") =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
  const bytes = png().toString("latin1");
  expect((await multipart(`preamble\r\n${part("x", "aside")}${part("file", bytes, '; filename="a.png"')}--b--\r\n`)).status).toBe(200);
  expect((await multipart(`${part("file", bytes, '; filename="a\\"b;c=%22.png"')}--b--`)).status).toBe(200);
  const missing: [string, string][] = [
    ["", "file"],
    ["--b--", "file"],
    [`${part("x", "y")}--b--`, "file"],
    [part("file", bytes).slice(0, -40), "file"],
    [`--b\r\nContent-Disposition: form-data; name="file"`, "file"],
    [part("x", "y".repeat(70_000)), "file"],
    [`--b\r\nx: ${"y".repeat(9_000)}`, "file"],
  ];
  for (const [body, field] of missing)
    expect({ body: body.slice(0, 80), ...(await refused(await multipart(body))) }).toMatchObject({
      status: 400,
      fields: { [field]: expect.any(String) },
    });
  for (const type of ["application/json", "multipart/form-data", "multipart/mixed; boundary=b", ""])
    expect(
      await refused(await post(alice, new Uint8Array(Buffer.from(`${part("file", bytes)}--b--`)), { "content-type": type })),
    ).toMatchObject({
      status: 400,
      fields: { "content-type": "Needs to be multipart/form-data" },
    });
  expect((await post({ fetch: (path, init) => alice.fetch(path, { ...init, method: "PUT" }) }, form(png()))).status).toBe(405);

  // Says it is longer than it is, and leaves.
  const { hostname, port } = new URL(t.url);
  const socket = connect(Number(port), hostname);
  const head = `POST /api/attachments HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${alice.cookie}\r\nx-lectern: 1\r\n`;
  socket.write(`${head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n${part("file", "").slice(0, -2)}`);
  socket.write(png());
  await until(() => stored(t).some((name) => name.startsWith("up-")));
  socket.destroy();
  await until(() => !stored(t).some((name) => name.startsWith("up-")));
  expect(stored(t)).toHaveLength(1);
});

test("too large is said at once, with and without a length, and takes no memory", async () => {
  await using t = await testApp({ config: { uploadMaxBytes: 1_000_000 } });
  const alice = await t.person("alice");
  expect(await alice.api.attachments.limits.query()).toEqual({ maxBytes: 1_000_000 });
  const exact = png({ padding: 1_000_000 - png({ padding: 1 }).length + 1 });
  expect(exact).toHaveLength(1_000_000);
  expect((await post(alice, form(exact))).status).toBe(200);
  expect(await refused(await post(alice, form(png({ padding: 1_000_000 }))))).toMatchObject({ status: 413, domain: "TOO_LARGE" });
  const chunked = (megabytes: number) => {
    let left = megabytes;
    return new ReadableStream({
      pull(controller) {
        if (left-- === megabytes)
          controller.enqueue(Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n'), png()]));
        else if (left < 0) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000));
      },
    });
  };
  const before = process.memoryUsage().rss;
  const type = { "content-type": "multipart/form-data; boundary=b" };
  expect((await post(alice, chunked(129), type)).status).toBe(413);

  // Only said to be that long: an answer that waited for it would not come.
  const { hostname, port } = new URL(t.url);
  const socket = connect(Number(port), hostname);
  const started = performance.now();
  socket.write(
    `POST /api/attachments HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${alice.cookie}\r\nx-lectern: 1\r\nContent-Type: ${type["content-type"]}\r\nContent-Length: 129000000\r\n\r\n`,
  );
  const [first] = (await once(socket, "data")) as [Buffer];
  expect(first.toString()).toStartWith("HTTP/1.1 413");
  expect(performance.now() - started).toBeLessThan(1_000);
  socket.destroy();
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  expect(stored(t)).toEqual([sha256(exact)]);
});

test("one person has at most ten files on their way at once; nobody else is kept waiting", async () => {
  await using t = await testApp({});
  const [alice, bob] = [await t.person("alice"), await t.person("bob")];
  const held: ReadableStreamDefaultController<Uint8Array>[] = [];
  const slow = () =>
    new ReadableStream<Uint8Array>({ start: (controller) => void (held.push(controller), controller.enqueue(Buffer.from("--b\r\n"))) });
  const type = { "content-type": "multipart/form-data; boundary=b" };
  const waiting = Array.from({ length: 10 }, () => post(alice, slow(), type));
  await until(async () => (await post(alice, form(png()))).status === 409);
  await upload(bob);
  for (const controller of held) controller.close();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 400));
  await upload(alice);
});
