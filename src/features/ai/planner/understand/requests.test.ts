import { describe, expect, test } from "bun:test";
import type { Brief, Written } from "#src/features/ai/planner/brief.ts";
import { understand } from "#src/features/ai/planner/understand/understand.ts";

const age = (from: number, to = from) => ({ kind: "age" as const, from, to });
const year = (name: string) => ({ kind: "school", name }) as Brief["learners"];
const group = (name: string) => ({ kind: "group", group: name }) as Brief["learners"];

/** Topic, minutes, audience, language to answer in; the conversation's own language is English. */
type Row = [request: string, topic: string | null, minutes: number | null, learners: Brief["learners"], language: Written];

const ENGLISH: Row[] = [
  ["fractions", "fractions", null, null, "en"],
  ["y4 fractions 45 mins", "fractions", 45, year("Year 4"), "en"],
  ["P6 volcanoes, 1h", "volcanoes", 60, year("Primary 6"), "en"],
  ["a 30-minute starter on apostrophes for year 9s", "apostrophes", 30, year("Year 9"), "en"],
  ["K-2 lesson on the five senses, 25m", "the five senses", 25, year("K–2"), "en"],
  ["15m on telling the time for Y2", "telling the time", 15, year("Year 2"), "en"],
  ["giving feedback, for managers, 90'", "giving feedback", 90, group("adults"), "en"],
  ["Workshop on difficult conversations for new managers, an hour and a quarter", "difficult conversations", 75, group("adults"), "en"],
  ["hand hygiene for nurses 20 min", "hand hygiene", 20, group("adults"), "en"],
  ["Teaching English to Spanish speakers", "English", null, null, "en"],
  ["45 minutes of Spanish for Year 8: ordering food", "ordering food", 45, year("Year 8"), "en"],
  ["30 minutes of maths for Y3: the 7 times table", "the 7 times table", 30, year("Year 3"), "en"],
  ["My class has 28 pupils. I need 50 minutes on the water cycle for Year 5.", "the water cycle", 50, year("Year 5"), "en"],
  ["My class has 28 pupils and only 10 tablets", null, null, null, "en"],
  ["We only have 12 laptops and the room is tiny. Year 7, coding: loops in Scratch, 1 hour", "loops in Scratch", 60, year("Year 7"), "en"],
  ["There are 31 kids in my class, two of them have dyslexia. Poetry, year 6, 45 min", "Poetry", 45, year("Year 6"), "en"],
  [
    "I've got Year 8 last period on Friday, they are a nightmare, we're supposed to do plate tectonics and I've 50 minutes",
    "plate tectonics",
    50,
    year("Year 8"),
    "en",
  ],
  ["just give me a bloody lesson on the Tudors for yr 5", "the Tudors", null, year("Year 5"), "en"],
  ["FRACTIONS YEAR 5 NOW!!!", "FRACTIONS", null, year("Year 5"), "en"],
  ["pls can u make a leson on fractoins for yr 5, 45 mintues", "fractoins", 45, year("Year 5"), "en"],
  [
    "Can you please plan a lesson about photosynthesis? My students are 12 years old and we have 1h30.",
    "photosynthesis",
    90,
    age(12),
    "en",
  ],
  ["plan me something for tomorrow", null, null, null, "en"],
  ["I need a lesson for Monday", null, null, null, "en"],
  ["help", null, null, null, "en"],
  ["half-lives with dice, 16 year olds, 50 min", "half-lives with dice", 50, age(16), "en"],
  ["two 45-minute lessons on Macbeth for Year 10", "Macbeth", 45, year("Year 10"), "en"],
  ["I have 25 minutes with 6-year-olds and want to do colours", "colours", 25, age(6), "en"],
  ["Design a CPD session on retrieval practice for teachers, 1 hr", "retrieval practice", 60, group("adults"), "en"],
  ["conversational English for beginners, adults, 90 minutes", "conversational English", 90, group("adults"), "en"],
  ["guitar chords for absolute beginners", "guitar chords", null, null, "en"],
  ["Grades 3-5: food chains, 40 min", "food chains", 40, year("Grades 3–5"), "en"],
  ["the Great Fire of London ks1 1 hour", "the Great Fire of London", 60, year("Key Stage 1"), "en"],
  [
    "Pupils should be taught to recognise and show, using diagrams, families of common equivalent fractions.\nYear 4, 55 minutes\nTopic: equivalent fractions",
    "equivalent fractions",
    55,
    year("Year 4"),
    "en",
  ],
  [
    "Hi! I'm covering for a colleague tomorrow (Year 3, 27 children, no projector). It should be about bees. 40 minutes please, thanks!",
    "bees",
    40,
    year("Year 3"),
    "en",
  ],
  ["I'm a new TA and have to cover Year 2 on Thursday. We're doing magnets. Help!", "magnets", null, year("Year 2"), "en"],
  ["WALT: use fronted adverbials. Year 4", "use fronted adverbials", null, year("Year 4"), "en"],
  ["Photosynthesis - Year 10 - 60 min - 30 students", "Photosynthesis", 60, year("Year 10"), "en"],
  ["10 minute starter, percentages", "percentages", 10, null, "en"],
  ["first aid, adults, full day", "first aid", 360, group("adults"), "en"],
];

const SPANISH: Row[] = [
  ["Una clase sobre la suma con llevadas para 2º de primaria, 45 minutos", "la suma con llevadas", 45, year("2.º de primaria"), "es"],
  ["ahora quiero una clase sobre los ríos", "los ríos", null, null, "es"],
  ["Necesito una clase de hora y media sobre la Guerra Civil para 4º de ESO", "la Guerra Civil", 90, year("4.º de ESO"), "es"],
  ["las fracciones, 3º de primaria, 50 min, por favor", "las fracciones", 50, year("3.º de primaria"), "es"],
  ["una hora y cuarto sobre el sistema solar para mis alumnos de 10 años", "el sistema solar", 75, age(10), "es"],
  ["Mi clase tiene 26 alumnos y solo hay 10 ordenadores. Quiero trabajar las fracciones", "las fracciones", null, null, "es"],
  ["prepárame algo para mañana", null, null, null, "es"],
  ["Taller para directivos sobre cómo dar feedback, dos horas y media", "cómo dar feedback", 150, group("adults"), "es"],
  ["hazme una puta clase sobre los volcanes, 1h", "los volcanes", 60, null, "es"],
  ["leccion de ingles para principiantes adultos: en el restaurante, 55 minutos", "en el restaurante", 55, group("adults"), "es"],
  ["¿Me ayudas a preparar una sesión de 30 minutos sobre las emociones para infantil?", "las emociones", 30, group("preschool"), "es"],
  [
    "Hola, soy profe de sexto de primaria y necesito una clase sobre la Edad Media para el lunes",
    "la Edad Media",
    null,
    year("6.º de primaria"),
    "es",
  ],
];

const FRENCH: Row[] = [
  ["Une heure et quart sur la Révolution française pour des 4èmes", "la Révolution française", 75, year("4e"), "fr"],
  ["une séance de trois quarts d'heure sur les fractions pour mes CM2", "les fractions", 45, year("CM2"), "fr"],
  [
    "Ma classe a 28 élèves et le vidéoprojecteur est en panne. Il me faut une séance sur les volcans, 5e",
    "les volcans",
    null,
    year("5e"),
    "fr",
  ],
  ["prépare-moi quelque chose pour demain", null, null, null, "fr"],
  ["formation pour des cadres sur la délégation, 2h30", "la délégation", 150, group("adults"), "fr"],
  ["les abeilles en CE1, 50 minutes", "les abeilles", 50, year("CE1"), "fr"],
  [
    "Je voudrais travailler l'accord du participe passé avec mes 3èmes pendant 55 minutes",
    "l'accord du participe passé",
    55,
    year("3e"),
    "fr",
  ],
  ["cours d'anglais pour débutants : se présenter, 1h", "se présenter", 60, null, "fr"],
  ["fais moi un cours sur la photosynthèse stp, 6ème", "la photosynthèse", null, year("6e"), "fr"],
  [
    "Bonjour, pourriez-vous me proposer un atelier d'une heure et demie sur le budget pour des adultes ?",
    "le budget",
    90,
    group("adults"),
    "fr",
  ],
  ["Sujet : la liberté. Terminale. 2h.", "la liberté", 120, year("Terminale"), "fr"],
];

const GERMAN: Row[] = [
  ["Anderthalb Stunden über den Klimawandel für die Klasse 7b", "den Klimawandel", 90, year("Klasse 7"), "de"],
  ["Dreiviertelstunde Mathe, Klasse 5: Brüche kürzen", "Brüche kürzen", 45, year("Klasse 5"), "de"],
  ["Meine Klasse hat 28 Schüler und nur 10 Tablets. Thema ist der Wasserkreislauf", "der Wasserkreislauf", null, null, "de"],
  ["plane mir etwas für morgen", null, null, null, "de"],
  ["Workshop für Führungskräfte zum Thema Feedback geben, 2,5 Stunden", "Feedback geben", 150, group("adults"), "de"],
  ["Mach mir ne Stunde zu Vulkanen, 6. Klasse, 45min", "Vulkanen", 45, year("Klasse 6"), "de"],
  ["Ich brauche für meine 3b eine Stunde zum Thema Igel", "Igel", null, year("Klasse 3"), "de"],
  ["Spanisch für Anfänger: im Restaurant bestellen, 60 Minuten", "im Restaurant bestellen", 60, null, "de"],
  ["Eine Viertelstunde Kopfrechnen zum Aufwärmen für Klasse 4", "Kopfrechnen", 15, year("Klasse 4"), "de"],
  [
    "Könnten Sie mir bitte eine zweistündige Einheit über die Weimarer Republik für Klasse 10 entwerfen?",
    "die Weimarer Republik",
    120,
    year("Klasse 10"),
    "de",
  ],
  ["Ich hab morgen Vertretung in der 8c, Mathe, irgendwas zu Prozentrechnung", "Prozentrechnung", null, year("Klasse 8"), "de"],
];

describe.each([
  ["English", ENGLISH],
  ["Spanish", SPANISH],
  ["French", FRENCH],
  ["German", GERMAN],
])("requests in %s", (_, rows) => {
  test.each(rows)("%s", (request, topic, minutes, learners, language) => {
    const { brief } = understand([{ role: "user", content: request }], "en");
    const { topic: t, minutes: m, learners: l, language: g } = brief;
    expect({ topic: t, minutes: m, learners: l, language: g }).toMatchObject({ topic, minutes, learners, language });
  });
});
