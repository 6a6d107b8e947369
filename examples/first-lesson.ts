import { createClient } from "lectern/sdk";

const { LECTERN_URL = "http://127.0.0.1:3000", LECTERN_TOKEN = "" } = process.env;
const lectern = createClient({ url: LECTERN_URL, token: LECTERN_TOKEN });

const session = await lectern.sessions.create.mutate({ mode: "learn", language: "en" });
const { assistantMessage } = await lectern.messages.send.mutate({
  sessionId: session.id,
  content: "A 45-minute music lesson on rhythm for 8-year-olds",
});

let at = 0;
await new Promise<void>((resolve, reject) => {
  lectern.messages.stream.subscribe(
    { id: assistantMessage.id },
    {
      onData(part) {
        if ("status" in part) return resolve();
        process.stdout.write(part.delta.slice(at - part.offset)); // After a reconnect the text comes from its start again.
        at = Math.max(at, part.offset + part.delta.length);
      },
      onError: reject,
    },
  );
});

const draft = await lectern.drafts.createFromSession.mutate({ sessionId: session.id });
const answer = await lectern.drafts.save.mutate({
  id: draft.id,
  baseRevision: draft.revision,
  mutationId: crypto.randomUUID(), // Sending the same one again is answered the same and changes nothing.
  changes: { title: "Rhythm with our hands" },
});
if (answer.status === "conflict") console.log("\nSomebody else changed it; it now stands at revision", answer.latest.revision);
else console.log(`\n"${answer.lesson.title}" is saved as revision ${answer.lesson.revision}`);
