import { type Kind, KINDS } from "#src/features/ai/planner/gallery/kinds.ts";

/** What each kind is called in four languages; folded. */
const WORDS: Record<Kind, string> = {
  "flash-cards":
    "flash-? ?cards?|flashkarten|(?:[a-z]{3,24}-)?(?:lern|kartei|vokabel)-?karten|karteikarten|tarjetas?(?: (?:de (?:memoria|estudio|repaso|vocabulario)|didacticas))?|cartes?[ -](?:memoire|eclairs?|de revision|de vocabulaire)|cartes recto[ -]verso",
  gaps: "fill[ -]in[ -](?:the[ -])?(?:gaps?|blanks?)|gap[ -]?fill(?:s|ing)?|cloze(?: (?:test|text))?|(?:texto|ejercicio|frases) (?:con|de) huecos|(?:rellenar|completar|rellena|completa) (?:los |las )?(?:huecos|espacios|frases)|(?:texte|exercice|phrases) a trous|luckentext|luckensatze|lucken fullen",
  matching:
    "matching(?: (?:game|pairs|exercise|activity|task))?|match(?:-| the )?(?:up|pairs)|pairs game|memory game|(?:juego|ejercicio|actividad) de (?:emparejar|relacionar|parejas|unir)|emparejar|jeu (?:d'association|de paires|d'appariement)|exercice d'(?:association|appariement)|zuordnungs(?:spiel|ubung|aufgabe)|zuordnen|paare finden",
  "number-line": "number[ -]?lines?|recta numerica|linea numerica|droite (?:numerique|graduee)|ligne numerique|zahlenstrahl|zahlengerade",
  timeline:
    "time[ -]?lines?|linea (?:del|de) tiempo|eje cronologico|frise (?:chronologique|du temps)|ligne du temps|zeit(?:strahl|leiste)|zeitachse",
  metronome: "metronome?s?|metronomo|metronom",
  keyboard: "(?:piano |music |playable )?keyboard|piano|teclado(?: de piano)?|clavier(?: de piano)?|klaviatur|klaviertastatur|klavier",
  timer:
    "(?:count-?down )?timer|count-?down|stop-?watch|temporizador|cuenta (?:atras|regresiva)|cronometro|minuteur|minuterie|compte a rebours|chronometre|stoppuhr|eieruhr|sanduhr",
  poll: "poll|survey|vote|encuesta|votacion|sondeo|sondage|umfrage|abstimmung",
  quiz: "(?:[a-z]{2,30}-?)?quiz{1,2}(?:es)?|multiple[ -]choice(?: test)?|cuestionario|trivia|test de opcion multiple|qcm|questionnaire",
};

const PATTERNS = KINDS.map((kind) => ({ kind, pattern: new RegExp(`\\b(?:${WORDS[kind]})\\b`) }));

export type FoundKind = { kind: Kind; start: number; end: number };

/** The first kind of component that is named in folded text. */
export function findKind(folded: string): FoundKind | null {
  const found = PATTERNS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(folded);
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}
