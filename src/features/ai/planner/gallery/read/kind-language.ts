import type { Written } from "#src/features/ai/planner/brief.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

/** Names of components that only one language has; folded. */
const OWN: [Written, RegExp][] = [
  [
    "de",
    /(?:karten\b|\bluckentext|luckensatze|\bzuordn|\bpaare finden|\bzahlen(?:strahl|gerade)|\bzeit(?:strahl|leiste|achse)|\bmetronom\b|\bklavi|\bstoppuhr|\bumfrage|\babstimmung|[a-z]{9,}-?quiz\b|\b(?:zu[mr]?|uber)\b)/,
  ],
  [
    "es",
    /\b(?:tarjetas?|cuestionario|temporizador|cuenta (?:atras|regresiva)|cronometro|emparejar|relacionar|(?:con|de|los) huecos|recta numerica|linea (?:del|de) tiempo|metronomo|teclado|encuesta|votacion|sondeo|sobre)\b/,
  ],
  [
    "fr",
    /\b(?:cartes? (?:memoire|eclairs?|de)|qcm|minuteu?r|minuterie|compte a rebours|chronometre|jeu d(?:e |')|a trous|droite (?:numerique|graduee)|ligne (?:numerique|du temps)|frise|clavier|sondage|sur)\b/,
  ],
];

/** The language that the names in a request for a component belong to; null: they are common to several. */
export function languageOfKind(text: string): Written | null {
  const folded = fold(text.slice(0, 200)).split(/[:\n]/)[0]!;
  return OWN.find(([, names]) => names.test(folded))?.[0] ?? null;
}
