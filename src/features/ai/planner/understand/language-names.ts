/** Tag, then the names it goes by in English, Spanish, French, German and itself, folded. */
const ROWS: [string, string][] = [
  ["en", "english|ingles|inglesa|anglais|anglaise|englische?n?"],
  ["es", "spanish|espanol|espanola|castellano|espagnol|espagnole|spanische?n?"],
  ["fr", "french|frances|francesa|francais|francaise|franzosische?n?"],
  ["de", "german|aleman|alemana|allemand|allemande|deutsche?n?"],
  ["it", "italian|italiano|italien|italienne|italienische?n?"],
  ["pt", "portuguese|portugues|portugais|portugiesische?n?"],
  ["nl", "dutch|holandes|neerlandes|neerlandais|niederlandische?n?|nederlands"],
  ["pl", "polish|polaco|polonais|polnische?n?|polski"],
  ["ru", "russian|ruso|russe|russische?n?"],
  ["uk", "ukrainian|ucraniano|ukrainien|ukrainische?n?"],
  ["ar", "arabic|arabe|arabische?n?"],
  ["zh", "chinese|mandarin|chino|chinois|chinesische?n?"],
  ["ja", "japanese|japones|japonais|japanische?n?"],
  ["ko", "korean|coreano|coreen|koreanische?n?"],
  ["tr", "turkish|turco|turc|turkische?n?"],
  ["hi", "hindi"],
  ["sv", "swedish|sueco|suedois|schwedische?n?"],
  ["da", "danish|danes|danois|danische?n?"],
  ["no", "norwegian|noruego|norvegien|norwegische?n?"],
  ["fi", "finnish|finlandes|finnois|finnische?n?"],
  ["el", "greek|griego|grec|griechische?n?"],
  ["cs", "czech|checo|tcheque|tschechische?n?"],
  ["ro", "romanian|rumano|roumain|rumanische?n?"],
  ["hu", "hungarian|hungaro|hongrois|ungarische?n?"],
  ["he", "hebrew|hebreo|hebreu|hebraische?n?"],
  ["ca", "catalan|katalanische?n?"],
  ["cy", "welsh|gales|gallois|walisische?n?"],
  ["ga", "irish|irlandes|irlandais|irische?n?"],
  ["la", "latin|lateinische?n?|latein"],
  ["vi", "vietnamese|vietnamita|vietnamien|vietnamesische?n?"],
  ["th", "thai|tailandes"],
  ["id", "indonesian|indonesio|indonesien|indonesische?n?"],
  ["fa", "persian|farsi|persa|persan|persische?n?"],
  ["ur", "urdu"],
  ["bn", "bengali"],
];

const sources = ROWS.flatMap(([, names]) => names.split("|")).toSorted((a, b) => b.length - a.length);
const matchers = ROWS.map(([tag, names]) => ({ tag, pattern: new RegExp(`^(?:${names})$`) }));

/** Source of a pattern for any language's name; folded text. */
export const LANGUAGE = `(?:${sources.join("|")})`;

/** The tag of what `LANGUAGE` matched. */
export function tagOf(name: string): string {
  return matchers.find(({ pattern }) => pattern.test(name))?.tag ?? "und";
}

const TAUGHT_SHORT: Record<string, string> = { efl: "en", esl: "en", tefl: "en", ele: "es", fle: "fr", daf: "de", daz: "de" };
/** Source of a pattern for the short names of language courses. */
export const COURSE_CODES = Object.keys(TAUGHT_SHORT).join("|");
export const tagOfCourse = (code: string) => TAUGHT_SHORT[code] ?? "und";

/** The name of a language in another language, such as `Spanisch` for ("es", "de"); the tag where none is known. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
