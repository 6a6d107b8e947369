/** A frame that ended, in words, with what can be done about it. */
export type Ended = { words: string; isFailure: boolean };

export const STOPPED_ANSWERING =
  "It stopped answering, so it was taken away. Something in it runs without an end, or needs too much memory.";
export const WENT_AWAY = "It tried to open another page, so it was taken away.";

/** Why a frame that was loaded said nothing at all: asks the server for its page again. */
export async function whySilent(path: string): Promise<Ended> {
  const answer = await fetch(path, { method: "HEAD" }).catch(() => null);
  if (answer === null) return { words: "There is no connection to the server, so this cannot be shown now.", isFailure: true };
  if (answer.ok) return { words: STOPPED_ANSWERING, isFailure: false };
  if (answer.status === 401) return { words: "You are signed out. Sign in again to see it.", isFailure: true };
  if (answer.status === 404) return { words: "This version is no longer there. Open the component again.", isFailure: true };
  return { words: "The server could not make this preview. Try again in a moment.", isFailure: true };
}
