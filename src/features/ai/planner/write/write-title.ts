import type { Brief } from "#src/features/ai/planner/brief.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { ARTICLE, topicIn } from "#src/features/ai/planner/topics/topics.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";
import { titleOf } from "#src/features/ai/planner/write/facts.ts";

const TITLE_CHARACTERS = 60;
/** From this length on a word in capitals is shouted rather than an abbreviation. */
const SHOUTED = /^\P{Ll}*\p{Lu}{6,}\P{Ll}*$/u;

/** The topic as a name for the conversation: one line, at most 60 characters, cut between words. Empty without a topic. */
export function writeTitle(brief: Brief, phrases: Phrases): string {
  if (brief.topic === null) return "";
  const topic = topicIn(brief.language, quiet(brief.topic, brief.language));
  return cut(titleOf({ brief, topic: brief.language === "en" ? withoutArticle(topic) : topic }, phrases));
}

/** "FRACTIONS WITH DICE" in lower case; not in German, where the nouns would lose their capitals. */
function quiet(topic: string, language: string): string {
  return SHOUTED.test(topic) && language !== "de" ? topic.toLocaleLowerCase(language) : topic;
}

/** English names go without their article: "Water cycle", but "The Great Gatsby" and "The Who". */
function withoutArticle(topic: string): string {
  const article = ARTICLE.exec(fold(topic));
  const rest = article ? topic.slice(article[0].length) : topic;
  return article && topic.startsWith("the ") ? rest : topic;
}

function cut(title: string): string {
  if (title.length <= TITLE_CHARACTERS) return title;
  const line = title.slice(0, TITLE_CHARACTERS + 1);
  const space = line.lastIndexOf(" ");
  const short =
    space > TITLE_CHARACTERS / 3
      ? line.slice(0, space)
      : line
          .slice(0, TITLE_CHARACTERS)
          .toWellFormed()
          .replace(/\uFFFD$/, "");
  return short.replace(/[\s,;:.–-]+$/, "");
}
