import { type Person } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";

export type Api = Person["api"];
export const quiet = () => scriptedAssistant("Ok.");

export async function say(api: Api, content: string, session: { title?: string; mode?: "fun" | "learn"; projectId?: string } = {}) {
  const { id } = await api.sessions.create.mutate({ title: "Untold", ...session });
  const { userMessage, assistantMessage } = await api.messages.send.mutate({ sessionId: id, content });
  return { session: id, message: userMessage.id, reply: assistantMessage.id };
}
export const found = async (api: Api, query: string, more: Partial<Parameters<Api["search"]["query"]["query"]>[0]> = {}) =>
  (await api.search.query.query({ query, ...more })).items;
export const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
export const markedIn = (text: string, marks: [number, number][]) => marks.map(([start, end]) => text.slice(start, end));
export const ended = (api: Api, sessionId: string) =>
  until(async () => (await api.messages.list.query({ sessionId })).items.every(({ status }) => status !== "streaming"));
