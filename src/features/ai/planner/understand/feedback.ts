import type { Brief, Level } from "#src/features/ai/planner/brief.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

/** What the last turn asked to be different; each has its words in every language. */
export const CHANGES = ["opening", "activity", "practice", "quiz", "compact", "easier", "harder", "playful"] as const;
export type Change = (typeof CHANGES)[number];

const OPENING =
  "(?:opening|opener|hook|intro(?:duction)?|starter|warm-?up|beginning|start|apertura|inicio|comienzo|introduccion|principio|accroche|debut|ouverture|introduction|einstieg|anfang|beginn|auftakt)";
const ACTIVITY =
  "(?:activit(?:y|ies)|task|main part|main activity|exercises?|group work|actividad(?:es)?|tarea principal|ejercicios?|activites?|taches?|exercices?|aktivitat(?:en)?|aufgaben?|ubungen?|hauptteil)";
const OTHER =
  "(?:other|another|different|new|better|change|replace|swap|don't like|do not like|hate|dislike|boring|bad|weak|dull|otr[oa]s?|distint[oa]s?|diferentes?|nuev[oa]s?|cambia(?:r|me)?|no me gusta[n]?|aburrid[oa]s?|mejor|autres?|differente?s?|nouvel(?:le)?s?|change[rz]?|n'aime pas|n'aime|ennuyeu(?:x|se)|meilleure?s?|ander(?:en|er|es|e)|neue[nrs]?|bessere[nrs]?|ersetze|andere|tausche|mag den|mag die|gefallt mir|langweilig)";
const GAP = "[^.,;:!?\\n\\uE000]{0,40}?";
/** In either order, within a clause. */
const either = (part: string) => new RegExp(`\\b${OTHER}\\b${GAP}\\b${part}\\b|\\b${part}\\b${GAP}\\b${OTHER}\\b`);

const TOO =
  "\\b(?:(?:it|this|that|es|ist|c'est|das|est|they'll find it|will be|would be|is|'s|wird|sera|sea|fue|was)\\s){0,3}(?:far |way |much |a bit |a little |un poco |un peu |viel |etwas )?(?:too|demasiado|muy|trop|zu)\\s";
const FOR_THEM =
  "(?:\\s(?:for|para|pour|fur)\\s(?:them|us|my (?:class|kids|pupils|students)|ell[oa]s|mis alumnos|eux|mes eleves|sie|meine klasse))?";

const RULES: [Change, RegExp][] = [
  ["opening", either(OPENING)],
  [
    "quiz",
    /(?:\b(?:add|include|with(?=\sa)|and(?=\sa)|plus|end with|finish with|give me|i want|need|anade|incluye|con(?=\sun)|y(?=\sun)|termina con|ajoute[rz]?|avec(?=\sun)|et(?=\sun)|termine[rz]? par|mit(?=\sein)|und(?=\sein)|erganze|fuge)\s){1,2}(?:me\s)?(?:an?\s|un\s|une\s|eine?n?\s|some\s)?(?:(?:short|quick|little|final|mini|breve|corto|petit|kurze[sn]?|kleine[sn]?|\d{1,2}[\s-]?(?:minutes?|min|question)|exit|end-of-lesson)\s?-?){0,2}(?:quiz(?:zes)?|test|cuestionario|prueba|interro(?:gation)?|kahoot)\b(?!\s(?:tube|design|paper|de\b|of\b|on\b|about\b))(?:\s(?:at the end|al final|a la fin|am ende|am schluss|hinzu))?/,
  ],
  [
    "practice",
    /\b(?:(?:add|include|need|want|anade|ajoute[rz]?|mas tiempo para|more time for|plus de temps pour)\s)?(?:more (?:time to |time for )?(?:practi[cs]e|practising|practicing|exercises|hands-on)|mas (?:practica|ejercicios|tiempo para practicar)|practicar mas|plus de? (?:d')?(?:pratique|exercices|entrainement)|plus d'(?:exercices|entrainement)|mehr (?:ubung(?:en|szeit)?|uben|praxis)|less (?:talk(?:ing)?|lecturing|teacher talk)|menos (?:teoria|explicacion)|moins de theorie|weniger (?:theorie|vortrag))\b/,
  ],
  [
    "compact",
    /\b(?:(?:fewer|less|too many|so many|not so many|menos|demasiad[oa]s|moins de|trop d'|trop de|weniger|zu viele)\s?(?:sections?|steps?|stages|parts|phases|secciones|pasos|partes|fases|etapas|etapes|parties|sections|abschnitten?|schritten?|phasen|teile[n]?)|(?:simpler|simple) (?:structure|plan|outline))\b/,
  ],
  ["activity", either(ACTIVITY)],
  [
    "easier",
    new RegExp(
      `${TOO}(?:hard|difficult|advanced|complicated|challenging|dificil(?:es)?|complicad[oa]s?|avanzad[oa]|dur[oa]?|difficiles?|complique(?:e|s)?|schwer|schwierig|kompliziert|anspruchsvoll)\\b${FOR_THEM}`,
    ),
  ],
  [
    "harder",
    new RegExp(
      `${TOO}(?:easy|simple|basic|babyish|childish|facil(?:es)?|sencill[oa]s?|infantil|faciles?|simples?|leicht|einfach|kindisch)\\b${FOR_THEM}`,
    ),
  ],
  [
    "easier",
    /\b(?:(?:they|my (?:class|kids|pupils|students)) (?:won't|don't|can't|couldn't|will not|cannot) (?:understand|follow|manage|do|get|read)(?: (?:it|this|that|all of it))?|no lo (?:entienden|entenderan)|(?:ils|elles) ne (?:comprennent|comprendront)(?: pas)?|sie verstehen (?:das|es) nicht)\b/,
  ],
  [
    "easier",
    /\b(?:easier|simpler|simplify|mas facil(?:es)?|mas sencill[oa]s?|simplifica(?:la|lo)?|plus faciles?|plus simples?|simplifie[rz]?|leichter|einfacher|vereinfache)\b/,
  ],
  [
    "harder",
    /\b(?:harder|more (?:difficult|challenging|demanding|advanced)|mas dificil|mas exigente|plus difficiles?|plus exigeante?|schwieriger|anspruchsvoller|schwerer)\b/,
  ],
  [
    "playful",
    /\b(?:(?:it|this|that|es|c'est|das ist|esto es|it's|is|too|so|muy|trop|zu|demasiado)\s){0,3}(?:boring|dull|dry|aburrid[oa]|sos[oa]|ennuyeu(?:x|se)|langweilig|trocken)\b/,
  ],
];

/** A redo without saying what: the opening and the main task become others. */
const again =
  /^[\s,]*(?:(?:no|ok|hmm|please|mm)[\s,]{1,3})?(?:(?:please\s)?(?:try again|redo(?: it| this)?|do it again|start over|another (?:one|version|idea|plan)|something different|a different (?:one|plan|lesson|version)|give me (?:another|a different) (?:one|version|plan)|otra (?:version|idea|propuesta)|otra vez|hazla de nuevo|une autre (?:version|idee|proposition)|recommence[rz]?|refais(?:-la)?|noch (?:eine|einmal|mal)(?: andere)?|eine andere(?: version| idee)?|nochmal))(?:\s(?:please|por favor|s'il (?:vous|te) plait|bitte))?[\s.!]*$/;

const IT =
  "(?:it|this|that|the (?:plan|lesson|topic|reply|answer|opening|activity|ending|rest|homework|structure|explanation|introduction|hook|starter|practice|quiz|check)|(?:my|our|mein|mi|mon) (?:lesson|unterricht|clase|cours)|esto|eso|el plan|la clase|la leccion|ca|c'est|ceci|cela|la seance|le plan|das|es|der plan|die stunde|der entwurf)";
const BAD =
  "(?:not|too|very|bad|wrong|rubbish|terrible|awful|useless|crap|shit|stupid|boring|poor|generic|vague|confusing|no|muy|demasiad[oa]|mal[oa]?|horrible|inutil|tres|trop|pas|nul(?:le)?|mauvais|nicht|zu|schlecht|furchtbar|nutzlos|langweilig|blod|mist)";
/** The length of one part, which follows from the whole: no wish about the whole. */
const partLength =
  /\b(?:the (?:opening|activity|ending|homework|explanation|introduction|hook|starter|practice|quiz|check|break)|el inicio|el final|la explicacion|l'ouverture|l'explication|la fin|der einstieg|der anfang|die erklarung|die pause)\s(?:is|are|seems|looks|es|est|ist)\s(?:far |much |way |a bit |viel )?(?:too|demasiado|muy|trop|zu)\s(?:long|short|larg[oa]|cort[oa]|longue?|courte?|lang|kurz)\b/;
/** Wishes and complaints about the reply that no rule above understood: to the end of the clause they are no topic. */
const complaints = [
  new RegExp(
    "(?<=^\\s?|[.,;!?\\n]\\s?)(?:(?:no|hmm+|sorry|well|ugh|but|and|also|ok|nein|non|mais|pero|aber)\\s){0,2}(?:i (?:really |still )?(?:don't|do not|didn't|can't) (?:really )?(?:like|want|love|get|understand|need|use)|i (?:hate|dislike)|i'm not (?:happy|sure)|i am not (?:happy|sure)|not (?:happy|good|great|what|like|that|this|enough)|no me (?:gusta|convence|sirve)|no (?:lo |la )?(?:entiendo|quiero)|odio|je (?:n'aime|ne veux|ne comprends|deteste)|ca ne|ich (?:mag|will|verstehe|brauche) (?:das|den|die|es|diese[nrs]?)?\\s?(?:[a-z]{1,20} )?(?:nicht|keine?n?)|(?:das )?gefallt mir nicht|they (?:won't|can't|don't|will|would|hate)|what (?:a load|rubbish)|wtf|you(?:'re|\\sare)?\\s(?:suck|(?:so\\s|really\\s)?(?:useless|stupid|rubbish|dumb|bad|an? idiot))|fuck (?:you|off)|shut up|eres (?:un )?(?:inutil|idiota|tont[oa])|(?:tu es|t'es) (?:nul(?:le)?|stupide)|du bist (?:dumm|nutzlos|blod)|rubbish|terrible|useless|awful|crap|bullshit)\\b[^.,;:!?\\n\\uE000]{0,120}",
  ),
  new RegExp(
    `(?<=^\\s?|[.,;!?\\n]\\s?|\\b(?:but|and|because|since|y|et|und|weil|porque|car)\\s)${IT}(?:'s|\\s(?:is|was|isn't|are|doesn't|does not|won't|seems|looks|feels|needs|es|esta|parece|no|est|n'est|me|ne|ist|war|wirkt|passt|sind))\\s${BAD}\\b(?!\\s(?:long|short|larg|cort|court|lang|kurz))[^.,;:!?\\n\\uE000]{0,120}`,
  ),
];

/** Only where a plan stands: else "boring drills" and "a new opening" may be topics. */
const ABOUT_A_PLAN = new Set<Change>(["opening", "activity", "playful"]);

/** `touched`: it spoke of the plan at all, whether or not that changes it. */
export type Feedback = { changes: Change[]; touched: boolean; brief: Partial<Brief> };

/** What the turn says about the plan that stands: understood wishes as changes, all of it taken out. */
export function readFeedback(reading: Reading, brief: Brief): Feedback {
  const changes = new Set<Change>();
  if (brief.topic !== null && reading.take(again)) return apply(["opening", "activity"], brief, true);
  for (const [change, rule] of RULES) {
    if (brief.topic === null && ABOUT_A_PLAN.has(change)) continue;
    if (reading.take(rule)) changes.add(change);
  }
  const complains = [partLength, ...complaints].map((rule) => reading.take(rule) !== null).includes(true);
  return apply([...changes], brief, complains);
}

function apply(changes: Change[], brief: Brief, complains: boolean): Feedback {
  const changed: Partial<Brief> = {
    ...(changes.includes("opening") && { opening: brief.opening + 1 }),
    ...(changes.includes("activity") && { activity: brief.activity + 1 }),
    ...(changes.includes("practice") && { practice: true }),
    ...(changes.includes("quiz") && { quiz: true }),
    ...(changes.includes("compact") && { compact: true }),
    ...(changes.includes("playful") && { playful: true }),
    ...(changes.includes("easier") && { level: easier(brief.level) }),
    ...(changes.includes("harder") && { level: harder(brief.level) }),
  };
  return { changes: changes.filter((change) => isNew(change, changed, brief)), touched: complains || changes.length > 0, brief: changed };
}

const isNew = (change: Change, changed: Partial<Brief>, brief: Brief) => {
  if (change === "easier" || change === "harder") return changed.level !== brief.level;
  return changed[change] !== brief[change];
};

const easier = (level: Level | null): Level => (level === "advanced" ? "intermediate" : "beginner");
const harder = (level: Level | null): Level => (level === "beginner" ? "intermediate" : "advanced");
