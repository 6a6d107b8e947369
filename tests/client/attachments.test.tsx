import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { afterEach, describe, expect, mock, test } from "bun:test";
import { SendError } from "#src/client/offline/outbox.ts";
import type { KeptFile, KeptFiles } from "#src/client/offline/kept-files.ts";
import { type ComposerFile, createComposerFiles, type FilesOfComposer, sentBy } from "#src/features/attachments/composer-files.client.ts";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import { MessageAttachments } from "#src/features/attachments/ui/MessageAttachments.tsx";
import { Composer } from "#src/features/messages/ui/Composer.tsx";
import { until } from "#tests/support/clock.ts";
import { png } from "#tests/support/media.ts";
import { renderPage } from "./page.tsx";

afterEach(cleanup);

const attachment = (part: Partial<Attachment> = {}): Attachment => ({
  id: "a1",
  mediaType: "image/png",
  size: 412_000,
  sha256: "",
  name: "tray.png",
  width: 3,
  height: 2,
  createdAt: 0,
  ...part,
});
const composerFile = (part: Partial<ComposerFile> = {}): ComposerFile => ({
  id: "f1",
  name: "tray.png",
  blob: new Blob(["x"]),
  mediaType: "image/png",
  at: 0,
  state: "uploaded",
  progress: 1,
  problem: null,
  uploaded: { attachment: attachment(), at: 0 },
  ...part,
});

function show(list: ComposerFile[], text = "") {
  const onSend = mock(() => {});
  const files: FilesOfComposer = {
    list,
    refused: [],
    ids: [],
    add: mock(),
    remove: mock(),
    retry: mock(),
    dismiss: mock(),
    handOver: mock(),
  };
  const ui = (now: ComposerFile[]) => (
    <Composer
      text={text}
      onText={() => {}}
      onSend={onSend}
      mode="learn"
      onMode={() => {}}
      placeholder="Reply"
      files={{ ...files, list: now }}
    />
  );
  const page = renderPage(ui(list), { "ai.status": () => ({ name: "Planner", isPlanner: true }) });
  return { ...page, onSend, files, area: page.getByLabelText("Message") };
}

describe("the composer with files", () => {
  test("sends a file without words", () => {
    const { area, onSend } = show([composerFile()]);
    fireEvent.keyDown(area, { key: "Enter" });
    expect(onSend).toHaveBeenCalledTimes(1);
  });

  test("waits for what is being uploaded, and says so", () => {
    const { area, onSend, getByRole } = show([composerFile({ state: "uploading", progress: 0.4, uploaded: null })], "Look");
    expect(getByRole("progressbar", { name: "Upload of tray.png" }).getAttribute("value")).toBe("0.4");
    fireEvent.keyDown(area, { key: "Enter" });
    expect(onSend).not.toHaveBeenCalled();
    expect(getByRole("button", { name: "Sends once uploaded…" })).toBeDefined();
  });

  test("sends nothing without a file that failed, and offers to send it again", () => {
    const failed = composerFile({ state: "failed", problem: "The server’s disk is full. Nothing was changed.", uploaded: null });
    const { area, onSend, getByText, getByRole, files } = show([failed], "Look");
    fireEvent.keyDown(area, { key: "Enter" });
    expect(onSend).not.toHaveBeenCalled();
    expect(getByText("Upload tray.png again or remove it, then send.")).toBeDefined();
    fireEvent.click(getByRole("button", { name: "Upload tray.png again" }));
    fireEvent.click(getByRole("button", { name: "Remove tray.png" }));
    expect([files.retry, files.remove]).toEqual([expect.any(Function), expect.any(Function)]);
    expect(files.retry).toHaveBeenCalledWith("f1");
    expect(files.remove).toHaveBeenCalledWith("f1");
  });

  test("has no microphone where the browser cannot record", () => {
    expect(show([]).queryByRole("button", { name: "Record a voice message" })).toBeNull();
  });
});

test("a message shows pictures to open, sounds to play, and other files to download", () => {
  const { getByRole, getByText } = renderPage(
    <MessageAttachments
      attachments={[
        attachment(),
        attachment({ id: "a2", name: "Voice message 0.38.webm", mediaType: "audio/webm", width: null, height: null }),
        attachment({ id: "a3", name: "later.xyz", mediaType: "application/xyz" }),
      ]}
    />,
  );
  expect(getByRole("button", { name: "Open tray.png in full" }).textContent).toContain("Image, 412 kB");
  expect(getByRole("button", { name: "Play voice message" })).toBeDefined();
  expect(getByText("0:38")).toBeDefined();
  expect(getByRole("link").getAttribute("href")).toBe("/api/attachments/a3");
});

function memory(): KeptFiles & { rows: Map<string, KeptFile> } {
  const rows = new Map<string, KeptFile>();
  return {
    rows,
    load: async (place) => [...rows.values()].filter((row) => row.place === place),
    places: async () => [...new Set([...rows.values()].map(({ place }) => place))],
    put: async (file) => void rows.set(file.id, { ...file, userId: "u" }),
    remove: async (ids) => ids.forEach((id) => rows.delete(id)),
    notKept: () => null,
    close: () => {},
  };
}
const picture = (seed = 0) => ({ blob: new Blob([png({ seed })]), name: "tray.png" });

describe("the files of composers", () => {
  const answers = () => {
    const waiting: { resolve: (value: Attachment) => void; reject: (error: Error) => void }[] = [];
    const send = () => new Promise<Attachment>((resolve, reject) => void waiting.push({ resolve, reject }));
    return { waiting, send };
  };

  test("are kept before they are uploaded, with what the server made of them after, and go with their message", async () => {
    const kept = memory();
    const { waiting, send } = answers();
    const files = createComposerFiles({ userId: "u", kept, send, maxBytes: async () => 1_000_000 });
    await files.add("here", [
      picture(),
      { blob: new Blob(["<svg/>"]), name: "x.svg" },
      { blob: new Blob([png({ padding: 1_000_000 })]), name: "big.png" },
    ]);
    expect(files.at("here").refused).toEqual([
      expect.stringContaining("x.svg was not attached: taken are png"),
      "big.png was not attached: it has 1 MB, and 1 MB is the most.",
    ]);
    await until(() => kept.rows.size === 1 && waiting.length === 1);
    waiting[0]!.resolve(attachment());
    await until(() => [...kept.rows.values()][0]?.uploaded?.attachment.id === "a1");

    // A reload in between.
    const after = createComposerFiles({ userId: "u", kept, send, maxBytes: async () => 1_000_000 });
    await after.open("here");
    expect(after.at("here").files).toMatchObject([{ state: "uploaded" }]);
    await after.handOver("here", { mutationId: "m1", kept: Promise.resolve() });
    expect(after.at("here").files).toEqual([]);
    expect([...kept.rows.values()].map(({ place }) => place)).toEqual([sentBy("m1")]);

    // The server had forgotten it: back in the composer, it is uploaded again.
    await after.takeBack("m1", "here");
    await until(() => waiting.length === 2);
    waiting[1]!.resolve(attachment({ id: "a2" }));
    await until(() => after.at("here").files[0]?.uploaded?.attachment.id === "a2");
    after.close();
    files.close();
  });

  test("wait for the connection and go on by themselves; what the server refuses waits for a person", async () => {
    const { waiting, send } = answers();
    const files = createComposerFiles({ userId: "u", kept: memory(), send, maxBytes: async () => 1_000_000 });
    await files.add("here", [picture()]);
    await until(() => waiting.length === 1);
    waiting[0]!.reject(new SendError("offline", { code: "NETWORK", words: "The server does not answer." }));
    await until(() => files.at("here").files[0]!.problem === "Waits for the connection");
    await until(() => waiting.length === 2, 5_000);
    waiting[1]!.reject(new SendError("rejected", { code: "BAD_INPUT", words: "Is empty." }));
    await until(() => files.at("here").files[0]!.state === "failed");
    await Bun.sleep(50);
    expect(waiting).toHaveLength(2);
    files.retry("here", files.at("here").files[0]!.id);
    await waitFor(() => expect(waiting).toHaveLength(3));
    files.close();
  });

  test("at most three go at once, and one that ends makes room", async () => {
    const { waiting, send } = answers();
    const files = createComposerFiles({ userId: "u", kept: memory(), send, maxBytes: async () => 1_000_000 });
    await files.add(
      "here",
      Array.from({ length: 12 }, (_, seed) => picture(seed)),
    );
    expect(files.at("here").files).toHaveLength(10);
    expect(files.at("here").refused).toHaveLength(2);
    expect(waiting).toHaveLength(3);
    waiting[0]!.resolve(attachment());
    await until(() => waiting.length === 4);
    files.close();
  });
});
