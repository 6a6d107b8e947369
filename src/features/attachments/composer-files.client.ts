import { useEffect, useSyncExternalStore } from "react";
import { browserBackoff, delayOf } from "#src/client/offline/backoff.ts";
import { createKeptFiles, type KeptFile, type KeptFiles } from "#src/client/offline/kept-files.ts";
import { type Outbox, SendError } from "#src/client/offline/outbox.ts";
import { browserSignals } from "#src/client/offline/page-signals.ts";
import { trpcClient } from "#src/client/trpc.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { newId } from "#src/shared/ids.ts";
import { HOUR } from "#src/shared/time.ts";
import { type Attachment, ATTACHMENTS_MAX } from "./attachments.contract.ts";
import { sizeWords } from "./attachments.rules.ts";
import { rememberLocal } from "./local-files.client.ts";
import { type SendFile, sendFile } from "./send-file.client.ts";
import { HEAD_BYTES, sniff } from "./sniff.rules.ts";

/** `waiting`: for its turn, or for the connection. `failed`: until a person decides. */
export type ComposerFile = {
  id: string;
  name: string;
  blob: Blob;
  mediaType: string;
  at: number;
  state: "waiting" | "uploading" | "uploaded" | "failed";
  /** 0 to 1. */
  progress: number;
  problem: string | null;
  uploaded: KeptFile["uploaded"];
};

type Place = { files: ComposerFile[]; refused: string[] };
type SentOp = { mutationId: string; kept: Promise<void> };
type Given = { blob: Blob; name: string };

export type ComposerFiles = ReturnType<typeof createComposerFiles>;

const AT_ONCE = 3;
/** The server forgets what no message refers to after a day. */
const FRESH_MS = 20 * HOUR;
const EMPTY: Place = { files: [], refused: [] };
const CANCELLED = Symbol("cancelled");
export const KINDS_WORDS = "png, jpeg, gif, webp and avif pictures, and mp3, m4a, ogg, wav, webm and flac sound";

type Deps = { userId: string; send?: SendFile; kept?: KeptFiles; maxBytes?: () => Promise<number> };

/** The files in every composer: kept on this device, uploaded at once, again by itself when the connection is back. */
export function createComposerFiles(deps: Deps) {
  const send = deps.send ?? sendFile;
  const kept = deps.kept ?? createKeptFiles({ userId: deps.userId });
  const maxBytes = deps.maxBytes ?? (async () => (await trpcClient.attachments.limits.query()).maxBytes);
  const places = new Map<string, Place>();
  const opened = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();
  const running = new Map<string, AbortController>();
  let limit: Promise<number | null> | undefined;
  let failures = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const at = (place: string) => places.get(place) ?? EMPTY;
  function show(place: string, next: Partial<Place>): void {
    places.set(place, { ...at(place), ...next });
    for (const listener of listeners) listener();
  }
  const change = (place: string, id: string, part: Partial<ComposerFile>) =>
    show(place, { files: at(place).files.map((file) => (file.id === id ? { ...file, ...part } : file)) });
  const keep = (place: string, { id, name, blob, at: since, uploaded }: ComposerFile) =>
    kept.put({ id, place, name, blob, at: since, uploaded });
  const isThere = (place: string, id: string) => at(place).files.some((file) => file.id === id);

  function open(place: string): Promise<void> {
    const known = opened.get(place);
    if (known) return known;
    const loading = kept.load(place).then((files) => {
      const added = files.filter(({ id }) => !isThere(place, id)).map(restored);
      if (added.length > 0) show(place, { files: [...added, ...at(place).files] });
      pump();
    });
    opened.set(place, loading);
    return loading;
  }

  async function add(place: string, given: readonly Given[]): Promise<void> {
    const refused: string[] = [];
    for (const { blob, name } of given) {
      const problem = at(place).files.length >= ATTACHMENTS_MAX ? `a message takes ${ATTACHMENTS_MAX}` : await whyRefused(blob);
      if (problem) {
        refused.push(`${name} was not attached: ${problem}.`);
        continue;
      }
      const mediaType = sniff(await headOf(blob))!;
      const file: ComposerFile = {
        id: newId(),
        name,
        blob,
        mediaType,
        at: Date.now(),
        state: "waiting",
        progress: 0,
        problem: null,
        uploaded: null,
      };
      show(place, { files: [...at(place).files, file] });
      void keep(place, file);
      pump();
    }
    show(place, { refused });
  }

  async function whyRefused(blob: Blob): Promise<string | null> {
    if (blob.size === 0) return "it is empty";
    if (!sniff(await headOf(blob))) return `taken are ${KINDS_WORDS}`;
    limit ??= maxBytes().catch(() => {
      limit = undefined;
      return null;
    });
    const most = await limit;
    return most !== null && blob.size > most ? `it has ${sizeWords(blob.size)}, and ${sizeWords(most)} is the most` : null;
  }

  /** Starts as many as may run at once; after the connection failed, only when it is tried again. */
  function pump(): void {
    if (isClosed || later !== undefined) return;
    for (const [place, { files }] of places)
      for (const file of files) if (file.state === "waiting" && running.size < AT_ONCE) void upload(place, file);
  }

  async function upload(place: string, file: ComposerFile): Promise<void> {
    const abort = new AbortController();
    running.set(file.id, abort);
    change(place, file.id, { state: "uploading", progress: 0, problem: null });
    try {
      const onProgress = (progress: number) => change(place, file.id, { progress });
      const attachment = await send(file, { signal: abort.signal, onProgress });
      failures = 0;
      rememberLocal(attachment.id, file.blob);
      const uploaded = { attachment, at: Date.now() };
      change(place, file.id, { state: "uploaded", progress: 1, uploaded });
      if (isThere(place, file.id)) await keep(place, { ...file, uploaded });
    } catch (error) {
      if (!abort.signal.aborted) failed(place, file.id, error);
    } finally {
      running.delete(file.id);
      pump();
    }
  }

  function failed(place: string, id: string, error: unknown): void {
    const known = error instanceof SendError ? error : null;
    if (known?.kind !== "offline" && known?.kind !== "sign-in")
      return change(place, id, { state: "failed", problem: known?.problem.words ?? "It could not be sent." });
    failures += 1;
    change(place, id, {
      state: "waiting",
      progress: 0,
      problem: known.kind === "offline" ? "Waits for the connection" : "Waits for you to sign in",
    });
    later ??= setTimeout(again, delayOf(browserBackoff, failures));
  }

  function again(): void {
    clearTimeout(later);
    later = undefined;
    pump();
  }

  /** On this device only after `ready`: until then nothing else there knows of the new place. */
  async function move(from: string, to: string, ready: Promise<void>): Promise<void> {
    const { files } = at(from);
    places.delete(from);
    opened.set(to, opened.get(to) ?? Promise.resolve());
    show(to, { files: [...at(to).files, ...files] });
    await ready.catch(() => undefined);
    for (const file of files) await keep(to, file);
  }

  async function forget(place: string): Promise<void> {
    const files = await kept.load(place);
    places.delete(place);
    await kept.remove(files.map(({ id }) => id));
  }

  const offs = [browserSignals.on("online", again), browserSignals.on("visible", again)];
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    at,
    open,
    add,
    remove(place: string, id: string): void {
      running.get(id)?.abort(CANCELLED);
      show(place, { files: at(place).files.filter((file) => file.id !== id) });
      void kept.remove([id]);
    },
    retry(place: string, id: string): void {
      change(place, id, { state: "waiting", problem: null });
      again();
    },
    dismiss: (place: string) => show(place, { refused: [] }),
    /** They are this op's now; they stay on this device until the server has acknowledged it. */
    handOver: (place: string, { mutationId, kept: ready }: SentOp) => move(place, sentBy(mutationId), ready),
    /** The op was refused and its words go back into the composer: so do they. */
    async takeBack(mutationId: string, place: string): Promise<void> {
      await Promise.all([open(sentBy(mutationId)), open(place)]);
      await move(sentBy(mutationId), place, Promise.resolve());
      const stale = at(place).files.filter(({ uploaded }) => uploaded);
      // The server may have forgotten them, which may be why it was refused.
      for (const { id } of stale) change(place, id, { state: "waiting", uploaded: null });
      pump();
    },
    follow(outbox: Outbox): () => void {
      void kept.places().then((all) => {
        const waiting = new Set(outbox.view().items.map(({ mutationId }) => sentBy(mutationId)));
        for (const place of all) if (place.startsWith(SENT) && !waiting.has(place)) void forget(place);
      });
      return outbox.onAnswer(({ mutationId, path }) => void (path === "messages.send" && forget(sentBy(mutationId))));
    },
    close(): void {
      isClosed = true;
      clearTimeout(later);
      for (const off of offs) off();
      for (const abort of running.values()) abort.abort(CANCELLED);
      kept.close();
    },
  };
}

const SENT = "sent:";
export const sentBy = (mutationId: string) => `${SENT}${mutationId}`;

const headOf = async (blob: Blob) => new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());

function restored({ id, name, blob, at, uploaded }: KeptFile): ComposerFile {
  const isFresh = uploaded !== null && Date.now() - uploaded.at < FRESH_MS;
  if (uploaded) rememberLocal(uploaded.attachment.id, blob);
  const file = { id, name, blob, at, mediaType: uploaded?.attachment.mediaType ?? blob.type, problem: null };
  return isFresh ? { ...file, state: "uploaded", progress: 1, uploaded } : { ...file, state: "waiting", progress: 0, uploaded: null };
}

/** The files of one composer. */
export function useComposerFiles(place: string) {
  const { files } = useWorkspace();
  const { files: list, refused } = useSyncExternalStore(files.subscribe, () => files.at(place));
  useEffect(() => void files.open(place), [files, place]);
  return {
    list,
    refused,
    ids: list.flatMap(({ uploaded }) => (uploaded ? [uploaded.attachment.id] : [])),
    add: (given: readonly Given[]) => void files.add(place, given),
    remove: (id: string) => files.remove(place, id),
    retry: (id: string) => files.retry(place, id),
    dismiss: () => files.dismiss(place),
    handOver: (op: SentOp) => void files.handOver(place, op),
  };
}

export type FilesOfComposer = ReturnType<typeof useComposerFiles>;

/** What goes with a message that this device still has to send. */
export function useSentFiles(mutationId: string): Attachment[] {
  const { files } = useWorkspace();
  const place = sentBy(mutationId);
  const { files: list } = useSyncExternalStore(files.subscribe, () => files.at(place));
  useEffect(() => void files.open(place), [files, place]);
  return list.flatMap(({ uploaded }) => (uploaded ? [uploaded.attachment] : []));
}
