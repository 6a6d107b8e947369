/** Accents by name: for light, for dark; their soft fills; what stands on them. All have at least 4.5:1 on a card and below their text. */
const ACCENTS: Record<string, [accent: string, soft: string]> = {
  green: ["light-dark(#1b614f, #7fc8ae)", "light-dark(#e0ede5, #1d362e)"],
  blue: ["light-dark(#24569b, #9cc0f4)", "light-dark(#e3ebf7, #1f2f48)"],
  red: ["light-dark(#a3302b, #f2a19a)", "light-dark(#f8e5e2, #42231f)"],
  purple: ["light-dark(#6a4299, #cdb1f0)", "light-dark(#eee6f7, #33264a)"],
  pink: ["light-dark(#9c3570, #f0a6cf)", "light-dark(#f8e4ef, #44263a)"],
  orange: ["light-dark(#95480b, #f0b27a)", "light-dark(#f8e9da, #402b18)"],
  yellow: ["light-dark(#745b00, #e6c75e)", "light-dark(#f6edcb, #383011)"],
  teal: ["light-dark(#0d6470, #82cbd6)", "light-dark(#dcedf0, #17363b)"],
  brown: ["light-dark(#744c2c, #d9b593)", "light-dark(#f1e7de, #382b20)"],
  grey: ["light-dark(#4c5450, #bcc3be)", "light-dark(#e9ebe9, #2e3431)"],
  calm: ["light-dark(#3d6173, #a3c3d2)", "light-dark(#e6edf0, #263640)"],
};

const NAMES: [RegExp, keyof typeof ACCENTS][] = [
  [/\b(?:teal|turquoise|cyan|turquesa|turkis(?:e[nrs]?)?|petrol)\b/, "teal"],
  [/\b(?:greens?|verdes?|verte?s?|grun(?:e[nrs]?)?)\b/, "green"],
  [/\b(?:blues?|azul(?:es)?|bleue?s?|blau(?:e[nrs]?)?)\b/, "blue"],
  [/\b(?:reds?|roj[oa]s?|rouges?|rot(?:e[nrs]?)?)\b/, "red"],
  [/\b(?:purple|violet|lilac|mauve|morad[oa]s?|violeta|violette?s?|lila|violett|lavender)\b/, "purple"],
  [/\b(?:pink|magenta|rosas?|roses?)\b/, "pink"],
  [/\b(?:oranges?|naranjas?)\b/, "orange"],
  [/\b(?:yellow|gold(?:en)?|amarill[oa]s?|jaunes?|gelb(?:e[nrs]?)?)\b/, "yellow"],
  [/\b(?:brown|marron(?:es)?|cafe|brune?s?|braun(?:e[nrs]?)?)\b/, "brown"],
  [/\b(?:gr[ea]y|gris(?:es|e)?|grau(?:e[nrs]?)?)\b/, "grey"],
  [
    /\b(?:calm(?:er)?|soft(?:er)?|quiet(?:er)?|muted|tranquil[oa]s?|suaves?|calmes?|doux|douces|ruhig(?:e[nrs]?|ere[nrs]?)?|sanft(?:e[nrs]?)?)\s(?:colou?rs?|colores?|couleurs?|farben?)\b|\bcolores (?:tranquilos|suaves)|\bcouleurs (?:calmes|douces)/,
    "calm",
  ],
];

const wants =
  /\b(?:make|colou?rs?|turn|in|change|paint|theme|accent|use|with|hazlo|pon(?:lo)?|color(?:es)?|en|de|cambia|mets(?:-le)?|rends(?:-le)?|couleurs?|mach|farben?|auf|zu|blue|blau|faerbe|farbe)\b/;

/** The CSS in the colour that folded words name; null: they name none, or the CSS no longer has its colours at the top. */
export function recolour(cssCode: string, folded: string): string | null {
  const name = NAMES.find(([pattern]) => pattern.test(folded))?.[1];
  if (name === undefined || (!wants.test(folded) && folded.trim().split(/\s+/).length > 3)) return null;
  const [accent, soft] = ACCENTS[name]!;
  return set(set(cssCode, "--accent", accent), "--accent-soft", soft);
}

const LARGER =
  /\b(?:bigger|larger|big|large|huge)(?:\s(?:text|font|letters|type|writing|words))|\b(?:text|font|letters|words|it)\s(?:is |are )?(?:bigger|larger)\b|\b(?:letra|texto)s?\s(?:mas\s)?grandes?|\bmas grande\b|\btextes? plus grande?s?|\bplus (?:grand|gros)\b|\bgro(?:s|ss)ere? (?:schrift|text|buchstaben)|\b(?:schrift|text) gro(?:s|ss)er\b|\bgro(?:s|ss)er\b/;
const SMALLER = /\bsmaller\b|\bmas pequen[oa]s?\b|\bplus petite?s?\b|\bkleinere? (?:schrift|text|buchstaben)|\bkleiner\b/;
const STEP = 1.2;

/** The CSS with larger or smaller text; null: the words ask for neither. */
export function resize(cssCode: string, folded: string): { cssCode: string; edit: "larger" | "smaller" } | null {
  const edit = LARGER.test(folded) ? "larger" : SMALLER.test(folded) ? "smaller" : null;
  const now = Number(/^[ \t]{0,40}--size:\s*([\d.]{1,20})rem/m.exec(cssCode)?.[1] ?? 0);
  if (edit === null || now === 0) return null;
  const size = Math.min(2.5, Math.max(0.75, edit === "larger" ? now * STEP : now / STEP));
  return { cssCode: set(cssCode, "--size", `${Math.round(size * 1000) / 1000}rem`), edit };
}

const set = (css: string, name: string, value: string) =>
  css.replace(new RegExp(`^([ \\t]{0,40}${name}:)[^;\\n]*;`, "m"), (_, head: string) => `${head} ${value};`);

/** The colours and the size of `from` in `to`. */
export function keepLooks(from: string, to: string): string {
  return ["--accent", "--accent-soft", "--on-accent", "--size"].reduce((css, name) => {
    const found = new RegExp(`^[ \\t]{0,40}${name}:\\s*([^;\\n]*);`, "m").exec(from)?.[1];
    return found === undefined ? css : set(css, name, found);
  }, to);
}
