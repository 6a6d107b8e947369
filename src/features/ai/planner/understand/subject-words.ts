import type { Subject } from "#src/features/ai/planner/brief.ts";

type Named = Exclude<Subject, "languages" | "general">;

/** Sources of patterns for the subjects' names in four languages; folded text. */
export const SUBJECT_NAMES: Record<Named, string> = {
  music: "music|musica|musique|musik",
  mathematics: "maths?|mathematics|matematicas?|mates|mathematiques?|mathematik|mathe|algebra|geometry|geometria|geometrie|arithmetic",
  physics: "physics|fisica|physique|physik",
  chemistry: "chemistry|quimica|chimie|chemie",
  biology: "biology|biologia|biologie|svt",
  science: "sciences?|natural science|ciencias?(?: naturales)?|sachkunde|sachunterricht|naturwissenschaften|natur und technik",
  history: "history|historia|histoire|geschichts?e?",
  geography: "geography|geografia|geographie|erdkunde",
  coding: "coding|programming|computer science|computing|ict|programacion|informatica|informatique|programmation|informatik|programmieren",
  art: "visual arts?|arts?|arte|educacion plastica|plastica|arts plastiques|arts visuels|kunst",
  sport: "physical education|p\\.?e\\.?|gym|sports?|educacion fisica|eps|education physique(?: et sportive)?|deporte",
  literature: "literature|language arts|ela|reading|writing|literatura|lengua(?: y literatura)?|litterature|literatur",
  civics:
    "civics|citizenship|social studies|politics|civica|educacion civica|ciudadania|education civique|emc|sozialkunde|politik|gemeinschaftskunde|pshe",
  economics: "economics|business studies|business|economia|economie|ses|wirtschaft|wirtschaftskunde",
  philosophy: "philosophy|ethics|religious education|religious studies|filosofia|etica|religion|philosophie|ethik|ethique",
};

/** Beginnings of words that place a topic in a subject; the first subject that fits is taken. */
export const SUBJECT_WORDS: Partial<Record<Subject, string>> = {
  languages:
    "(?:past|present|future|perfect) tense|vocabular|vokabel|grammar|gramatic|grammaire|grammatik|verbs?\\b|verbos?\\b|verbes?\\b|verben|conjuga|conjugai|konjug|subjunctive|subjuntivo|subjonctif|konjunktiv|passe compose|imparfait|preterito|perfekt|prateritum|pronunciation|pronunciacion|prononciation|greetings|saludos|salutations|small talk|phrasal|ser y estar|ser and estar|por y para|dativ|akkusativ",
  music:
    "music|rhythm|ritm|rythm|melod|harmon|chord|acorde|accord\\b|akkord|song|cancion|chanson|lied(?:er)?\\b|singing|canto\\b|chant\\b|orchest|orquest|piano|guitar|gitarre|violin|drum|ukulele|recorder\\b|flauta|blockflote|mozart|beethoven|bach\\b|opera\\b|jazz|blues\\b|notation|takt",
  coding:
    "coding|programming|programm?a|python|javascript|scratch\\b|html|css\\b|sql\\b|algorith|algorit|loops?\\b|bucle|boucle|schleife|variabl|debug|recursion|function calls|spreadsheet|robot|micro:bit|web ?page",
  mathematics:
    "math|shapes?\\b|numbers?\\b|figuras geom|fraction|fraccion|bruch|percent|porcentaj|pourcentage|prozent|equation|ecuacion|gleichung|algebra|geomet|angle|angulo|winkel|triang|dreieck|number line|sumas?\\b|restas?\\b|llevadas|multiplicacion|sumar|restar|soustract|calcul|kopfrechnen|rechnen|nombres (?:decimaux|entiers|relatifs)|times? tables?|numbers? (?:to|up)|place value|counting|addition|subtract|multipl|division|divid|einmaleins|times table|tablas de|calculus|derivative|derivada|ableitung|integral|probab|wahrscheinlich|statisti|symmetr|simetr|pythag|pitagor|polygon|decimal|dezimal|ratio\\b|ratios|proportion|logarithm|trigonom|vector|matrix|matrices|graph|function|funcion|funktion|measur(?:e|ing) length|perimet|umfang|flache",
  physics:
    "physic|fisica|force|fuerza|kraft|gravit|electric|elektri|circuit|magnet|energy|energia|energie|motion|velocity|velocidad|geschwindigkeit|newton|quantum|optic|waves?\\b|sound\\b|friction|reibung|pressure|thermodynam|pendul|lever",
  chemistry:
    "chemi|quimic|chimi|acid|acido|saure|atom|molecul|molekul|periodic table|reaction|reaccion|reaktion|ph\\b|oxid|solution|solubil|bonding|stoichio|electroly",
  biology:
    "biolog|photosynth|fotosint|cell(?:s|ula|ule)?\\b|zelle|plant|pflanz|animal|tier[e]?\\b|insect|insekt|ecosystem|ecosistema|okosystem|evolution|genet|dna|adn\\b|digest|verdauung|heart\\b|blood|lungs|skeleton|esqueleto|skelett|bacteria|virus|dinosaur|butterfl|mariposa|papillon|schmetterling|bees?\\b|birds?\\b|vogel|fish\\b|food chain|mammal|habitat|seed|germinat|microb|nervous system|respirat",
  geography:
    "geograph|geograf|volcan|vulkan|earthquake|terremoto|seisme|erdbeben|climat|klima|weather|wetter|river|rios?\\b|riviere|fluss|mountain|montana|montagne|gebirge|berge|desert|wuste|continent|kontinent|maps?\\b|mapas?\\b|karten|migration|urban|cities|tecton|tekton|rainforest|regenwald|coast|erosion|glaci|gletscher|population|recycl|sustainab|nachhaltig",
  science:
    "scien|ciencia|naturwiss|water cycle|ciclo del agua|wasserkreislauf|solar system|sistema solar|sonnensystem|planet|moon|luna\\b|lune\\b|mond|space|espacio|weltraum|float|sinking|experiment|materials\\b|seasons|astronom|stars\\b|states of matter",
  history:
    "histor|geschicht|1\\d{3}s?\\b|\\d{1,2}th century|siglo|siecle|jahrhundert|revolution|revolucion|war\\b|wars\\b|guerra|guerre|krieg|empire|imperio|reich\\b|roman|romer|egypt|egipto|agypt|greece|grecia|griechenland|medieval|middle ages|edad media|moyen age|mittelalter|renaissance|renacimiento|viking|wikinger|colonial|coloni|slavery|sklaverei|esclav|holocaust|napoleon|cold war|tudor|victorian|aztec|inca\\b|maya\\b|columbus|stone age|steinzeit|civil rights|apartheid|treaty|french revolution|weimar|berlin wall|mauerfall|suffrag",
  art: "art\\b|arts\\b|arte\\b|paint|pintura|peinture|malen|malerei|draw|dibujo|dessin|zeichn|sculpt|escultura|skulptur|colou?r mixing|colour wheel|color wheel|collage|portrait|retrato|portrat|watercolou?r|acuarela|aquarell|perspectiv|picasso|monet|van gogh|frida kahlo|impression|cubis|photography|clay|pottery|ceramic|origami|printmaking",
  sport:
    "football|futbol|soccer|fussball|fusball|basketball|baloncesto|volleyball|handball|tennis|swim|natacion|natation|schwimm|running|laufen|gymnast|turnen|athletic|atletismo|leichtathletik|warm-?up|yoga|dance|danza|danse\\b|tanz|relay|throwing|catching|dribbl|rugby|badminton|hockey|jump|stretch(?:ing|es)",
  literature:
    "literat|litterat|adverbial|apostroph|commas?\\b|handwriting|diary\\b|newspaper report|inference|romeo|poem|poet|poesi|gedicht|lyrik|novel\\b|novela|roman\\b|shakespeare|macbeth|hamlet|romeo|quijote|quixote|faust|kafka|goethe|moliere|story|stories|cuento|conte\\b|contes\\b|marchen|fairy tale|fable|fabula|fabel|narrat|essay|metaphor|metafora|reading comprehension|comprension lectora|phonics|spelling|ortografia|orthographe|rechtschreib|punctuation|creative writing|character|theatre|teatro\\b|drama\\b|sonnet|haiku|argumentati|persuasive",
  economics:
    "econom|inflation|inflacion|supply and demand|oferta|angebot|market|mercado|marche\\b|markt|money|dinero|argent\\b|geld|budget|tax(?:es)?\\b|impuesto|steuern|trade|bank|interest rate|entrepreneur|marketing",
  civics:
    "democra|demokrat|election|eleccion|wahlen|human rights|derechos|droits|menschenrechte|kinderrechte|constitution|constitucion|verfassung|grundgesetz|parliament|parlament|parlement|government|gobierno|citizen|ciudadan|citoyen|fake news|media literacy|bullying|acoso|harcelement|mobbing|gender|racism|european union|union europea|europaische union|law\\b|laws\\b",
  philosophy:
    "philosoph|filosof|ethic|etica|ethik|moral|justice|justicia|gerechtigkeit|happiness|felicidad|bonheur|gluck\\b|friendship|amistad|amitie|freundschaft|religion|islam|buddhis|christian|judaism|hindu|stoic|kant\\b|plato\\b|socrates|free will",
};
