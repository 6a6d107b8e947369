import type { Brief } from "#src/features/ai/planner/brief.ts";
import { languageName } from "#src/features/ai/planner/understand/language-names.ts";

/** The same in languages that the planner does not write: it says so in them, and no more. */
const OWN: Record<string, string> = {
  ar: "أكتب بالإنجليزية والإسبانية والفرنسية والألمانية فقط.",
  zh: "我只能用英语、西班牙语、法语和德语书写。",
  ja: "英語、スペイン語、フランス語、ドイツ語でのみ書けます。",
  ru: "Я пишу только по-английски, по-испански, по-французски и по-немецки.",
  uk: "Я пишу лише англійською, іспанською, французькою та німецькою.",
  it: "Scrivo solo in inglese, spagnolo, francese e tedesco.",
  pt: "Só escrevo em inglês, espanhol, francês e alemão.",
  nl: "Ik schrijf alleen Engels, Spaans, Frans en Duits.",
  pl: "Piszę tylko po angielsku, hiszpańsku, francusku i niemiecku.",
  ca: "Només escric en anglès, castellà, francès i alemany.",
};

/** Why the answer is not in the language asked for: in that language where the sentence is known, and in English. */
export function unwrittenNote({ unwritten }: Pick<Brief, "unwritten">): string {
  if (!unwritten) return "";
  const note = `The planner writes English, Spanish, French and German; a connected AI model would write ${languageName(unwritten, "en")}. This is in English.`;
  const own = OWN[unwritten.split("-")[0]!.toLowerCase()];
  return own ? `${note} ${own}` : note;
}
