import type { Client } from "#tests/support/app.ts";

/** Code of a component that shows `word`. */
export const shows = (word: string) => `export default function Card() {\n  return <p>${word}</p>;\n}\n`;

/** A component in a conversation of its own, or in `sessionId`. */
export async function aComponent(api: Client, about: { sessionId?: string; name?: string; jsxCode?: string; cssCode?: string } = {}) {
  const sessionId = about.sessionId ?? (await api.sessions.create.mutate({})).id;
  const { name = "Card", jsxCode = shows("one"), cssCode = "p { margin: 0 }\n" } = about;
  return { ...(await api.components.create.mutate({ sessionId, name, jsxCode, cssCode })), sessionId };
}

/** What a model says that makes a component. */
export const replyWith = (jsxCode: string, cssCode = "", name = "") =>
  `Here it is${name && `: **${name}**`}.\n\n\`\`\`jsx\n${jsxCode}\`\`\`\n${cssCode && `\n\`\`\`css\n${cssCode}\`\`\`\n`}\nHave fun.`;
