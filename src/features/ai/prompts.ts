import type { Conversation } from "./ai.contract.ts";
import { COMPONENT_RULES, componentText } from "./component-prompt.ts";

const MODES = {
  fun: "You are playful and warm, and write for the learners themselves: games, stories, surprises, short sentences.",
  learn: "You are thorough and exact, and write for the person who teaches: aims, steps, timing, likely misconceptions, checks.",
} as const;

/** What a model that reads `context` tokens at once is told before the conversation: of these a component has at most half. */
export const replyPrompt = ({ mode, language, component }: Conversation, context: number) =>
  [
    "You help teachers, tutors and course authors to make teaching material.",
    MODES[mode],
    `Answer in the language with the BCP 47 tag ${language}, unless the person writes in another one.`,
    "Write Markdown. Do not use HTML or images. Say plainly when you are not sure of a fact.",
    COMPONENT_RULES,
  ].join("\n") + (component ? componentText(component, context / 2) : "");

/** What a model is told to turn a conversation into a lesson; `readLesson` reads what it writes. */
export const lessonPrompt = ({ mode, language }: Conversation) =>
  [
    "Turn the conversation into one lesson that can be taught as it stands.",
    MODES[mode],
    `Write in the language with the BCP 47 tag ${language}, unless the conversation is in another one.`,
    "Answer with one JSON object and nothing else, of this form:",
    '{ "title": string, "summary": string, "objectives": string[], "materials": string[], "script": [{ "heading": string, "body": string in Markdown, "minutes": number }] }',
    "The minutes of all script sections add up to the length that was asked for.",
  ].join("\n");

export const repairPrompt = (problem: string) =>
  `That could not be used: ${problem}. Answer again with the whole JSON object in the form that was asked for, and nothing else.`;

/** What a model is told to name a conversation after its first exchange; `cleanTitle` reads what it writes. */
export const titlePrompt = (language: string) =>
  [
    "Give a conversation between a teacher and their assistant a title.",
    "At most six words that name its topic, as in a table of contents. One line, without quotes, Markdown or a full stop.",
    `Write it in the language of the conversation; if that is not clear, in the language with the BCP 47 tag ${language}.`,
  ].join("\n");
