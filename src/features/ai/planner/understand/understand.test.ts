import { describe, expect, test } from "bun:test";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import { understand } from "#src/features/ai/planner/understand/understand.ts";

const read = (turns: string[], language = "en") =>
  understand(
    turns.map((content) => ({ role: "user" as const, content })),
    language,
  );

const age = (from: number, to = from) => ({ kind: "age" as const, from, to });
const school = (name: string, from: number) => ({ kind: "school" as const, name, from, to: from + 1 });
const group = (name: string) => ({ kind: "group", group: name }) as Brief["learners"];

type Case = [request: string, expected: Partial<Brief>];

const ENGLISH: Case[] = [
  [
    "45-minute lesson on rhythm for 8-year-olds, Spanish",
    { topic: "rhythm", minutes: 45, learners: age(8), subject: "music", language: "es" },
  ],
  ["rhythm, 8 year olds, 45 min", { topic: "rhythm", minutes: 45, learners: age(8) }],
  ["photosynthesis", { topic: "photosynthesis", subject: "biology", minutes: null, learners: null }],
  ["Teach 8-year-olds rhythm in 45 minutes, in Spanish", { topic: "rhythm", minutes: 45, learners: age(8), language: "es" }],
  [
    "I need a lesson plan about the French Revolution for Year 9, 60 min",
    { topic: "the French Revolution", learners: school("Year 9", 13), subject: "history", language: "en" },
  ],
  [
    "3 lessons of 40 minutes on fractions for grade 5",
    { topic: "fractions", lessons: 3, minutes: 40, learners: school("Grade 5", 10), subject: "mathematics" },
  ],
  ["two 45-minute sessions on Macbeth for GCSE", { topic: "Macbeth", lessons: 2, minutes: 45, subject: "literature" }],
  ["a 30 minute fractions lesson for year 4", { topic: "fractions", minutes: 30, learners: school("Year 4", 8) }],
  [
    "half an hour on colour mixing for kindergarten",
    { topic: "colour mixing", minutes: 30, learners: school("Kindergarten", 5), subject: "art" },
  ],
  ["maths lesson, 40 minutes, 9-year-olds", { topic: null, minutes: 40, subject: "mathematics" }],
  [
    "Plan a PE lesson on throwing and catching, 25 kids aged 6-7, 40'",
    { topic: "throwing and catching", subject: "sport", classSize: 25, learners: age(6, 7), minutes: 40 },
  ],
  ["90' workshop for adults on time management", { topic: "time management", minutes: 90, learners: group("adults") }],
  [
    "coding club: loops in Scratch, ages 9 to 11, an hour and a half",
    { topic: "loops in Scratch", subject: "coding", minutes: 90, learners: age(9, 11) },
  ],
  ["lesson on Spanish history for 15-year-olds", { topic: "Spanish history", subject: "history", language: "en", taught: null }],
  [
    "Can you help me plan a class about healthy eating for my Year 2 group of 28 children?",
    { topic: "healthy eating", classSize: 28, learners: school("Year 2", 6) },
  ],
  [
    "Lesson about causes, course and consequences of the First World War, 14-year-olds, 1.5 hours",
    { topic: "causes, course and consequences of the First World War", minutes: 90, subject: "history" },
  ],
  [
    "5E lesson on magnets for third graders, 50 minutes",
    { topic: "magnets", structure: "fiveE", learners: school("Grade 3", 8), subject: "physics" },
  ],
  [
    "use Gagné for a lesson on inflation, 16-18 year olds, 2 hours",
    { topic: "inflation", structure: "gagne", minutes: 120, learners: age(16, 18), subject: "economics" },
  ],
  ["I do/we do/you do lesson on paragraphs, 1 h 15", { topic: "paragraphs", structure: "release", minutes: 75 }],
  ["Explain photosynthesis to 10-year-olds", { topic: "photosynthesis", learners: age(10) }],
  [
    "lesson on how to talk about feelings with 5-year-olds for 20 minutes",
    { topic: "how to talk about feelings", learners: age(5), minutes: 20 },
  ],
  ["lesson on the water cycle with homework, three quarters of an hour", { topic: "the water cycle", homework: true, minutes: 45 }],
  ["forty-five minutes on gravity, ten-year-olds", { topic: "gravity", minutes: 45, learners: age(10), subject: "physics" }],
  ["Topic: the Vikings\nAge: 8\nTime: 1:30 h", { topic: "the Vikings", minutes: 90, learners: age(8) }],
  ['lesson on "ratio & proportion" for Key Stage 3', { topic: "ratio & proportion", subject: "mathematics" }],
  ["volcanoes for a class of 30 in grade 6", { topic: "volcanoes", classSize: 30, learners: school("Grade 6", 11), subject: "geography" }],
  ["a lesson on rhythm in German for teenagers", { topic: "rhythm", language: "de", learners: group("teens") }],
  ["democracy, 16 year olds, 1 hour 15 minutes, in French", { topic: "democracy", minutes: 75, language: "fr", subject: "civics" }],
];

const LANGUAGE_OR_SUBJECT: Case[] = [
  [
    "a Spanish lesson on food for beginners, 1 hour",
    { topic: "food", subject: "languages", taught: "es", language: "en", level: "beginner" },
  ],
  ["Spanish, year 8, food, 50 minutes", { topic: "food", subject: "languages", taught: "es", language: "en" }],
  ["lesson on greetings in French for adults", { topic: "greetings", subject: "languages", taught: "fr", language: "en" }],
  ["ESL lesson for adults on job interviews, 1 hour", { topic: "job interviews", subject: "languages", taught: "en" }],
  ["German for beginners: ordering food, 45 min", { topic: "ordering food", subject: "languages", taught: "de" }],
  ["English lesson on Shakespeare's sonnets, sixth form", { topic: "Shakespeare's sonnets", subject: "literature", taught: null }],
  ["lesson on rhythm, in Italian", { topic: "rhythm", language: "en", unwritten: "it" }],
  ["a French lesson on food, in German", { topic: "food", taught: "fr", language: "de" }],
  ["lesson on Spanish vocabulary for the kitchen, 30 min", { subject: "languages", taught: "es", language: "en" }],
];

const SPANISH: Case[] = [
  [
    "Lección sobre el ciclo del agua para niños de 8 años, 45 minutos",
    { topic: "el ciclo del agua", learners: age(8), minutes: 45, subject: "science" },
  ],
  [
    "Clase de matemáticas de 50 minutos sobre fracciones para 4º de primaria",
    { topic: "fracciones", subject: "mathematics", minutes: 50, learners: school("4.º de primaria", 9) },
  ],
  ["Clase de francés para principiantes: saludos, 45 minutos", { topic: "saludos", taught: "fr", level: "beginner" }],
  ["una hora y media sobre Don Quijote para 2º de bachillerato", { topic: "Don Quijote", minutes: 90, subject: "literature" }],
  ["ritmo para niños de 8 años en inglés", { topic: "ritmo", language: "en", learners: age(8), subject: "music" }],
  [
    "Necesito una clase de media hora sobre los volcanes, 25 alumnos de 9 a 10 años",
    { topic: "los volcanes", minutes: 30, classSize: 25, learners: age(9, 10) },
  ],
  ["lección de historia sobre la guerra de los 30 años", { topic: "la guerra de los 30 años", subject: "history", learners: null }],
  [
    "3 sesiones de 40 minutos sobre la Edad Media para 2º de ESO con deberes",
    { topic: "la Edad Media", lessons: 3, minutes: 40, homework: true, subject: "history" },
  ],
  ["taller para adultos sobre finanzas personales, dos horas", { topic: "finanzas personales", learners: group("adults"), minutes: 120 }],
];

const FRENCH: Case[] = [
  [
    "Cours sur les volcans pour des élèves de 10 ans, 1 h 30",
    { topic: "les volcans", learners: age(10), minutes: 90, subject: "geography" },
  ],
  [
    "Séance de 50 minutes sur la Révolution française en 4e",
    { topic: "la Révolution française", minutes: 50, learners: school("4e", 13), taught: null, subject: "history" },
  ],
  [
    "J'ai besoin d'une leçon de 45 minutes sur les fractions pour des CM1",
    { topic: "les fractions", minutes: 45, learners: school("CM1", 9) },
  ],
  [
    "cours d'espagnol pour débutants sur la nourriture, 55 minutes",
    { topic: "la nourriture", taught: "es", level: "beginner", minutes: 55 },
  ],
  ["une demi-heure sur le rythme, maternelle", { topic: "le rythme", minutes: 30, learners: group("preschool"), subject: "music" }],
  [
    "Peux-tu préparer une séance sur la photosynthèse pour une classe de 28 élèves de seconde, une heure ?",
    { topic: "la photosynthèse", classSize: 28, minutes: 60 },
  ],
  [
    "le cycle de l'eau, CE2, trois quarts d'heure",
    { topic: "le cycle de l'eau", learners: school("CE2", 8), minutes: 45, subject: "science" },
  ],
  [
    "atelier de 2 heures pour adultes à propos de la gestion du temps",
    { topic: "la gestion du temps", minutes: 120, learners: group("adults") },
  ],
];

const GERMAN: Case[] = [
  [
    "Unterrichtsstunde über Photosynthese für die 7. Klasse, 45 Minuten",
    { topic: "Photosynthese", learners: school("Klasse 7", 12), minutes: 45, subject: "biology" },
  ],
  ["Stunde über Vulkane für 8-Jährige, 90 Minuten, auf Deutsch", { topic: "Vulkane", learners: age(8), minutes: 90, language: "de" }],
  ["eine Stunde über Rhythmus", { topic: "Rhythmus", minutes: null, subject: "music" }],
  ["Bruchrechnen, Klasse 6, 45 min", { topic: "Bruchrechnen", learners: school("Klasse 6", 11), subject: "mathematics" }],
  ["Französischstunde zum Thema Essen für Klasse 8", { topic: "Essen", taught: "fr", learners: school("Klasse 8", 13) }],
  [
    "Kannst du mir eine 45-minütige Stunde zum Thema Klimawandel für die achte Klasse planen?",
    { topic: "Klimawandel", minutes: 45, learners: school("Klasse 8", 13) },
  ],
  ["Ich möchte Bruchrechnung unterrichten", { topic: "Bruchrechnung", subject: "mathematics" }],
  ["Doppelstunde Sport: Staffellauf für 10- bis 11-Jährige", { topic: "Staffellauf", minutes: 90, learners: age(10, 11) }],
  [
    "anderthalb Stunden zum Thema Demokratie für Erwachsene",
    { topic: "Demokratie", minutes: 90, learners: group("adults"), subject: "civics" },
  ],
  ["3 Stunden à 45 Minuten über den Wasserkreislauf, 24 Kinder", { topic: "den Wasserkreislauf", lessons: 3, minutes: 45, classSize: 24 }],
];

const OTHER_SCRIPTS: Case[] = [
  ["光合作用，45分钟，12岁", { topic: "光合作用", minutes: 45, learners: age(12) }],
  ["вулканы, 45 минут, 10 лет", { topic: "вулканы", minutes: 45, learners: age(10) }],
  ["دورة الماء, 45 دقيقة", { topic: "دورة الماء", minutes: 45 }],
  ["rhythm 🥁, 8-year-olds", { topic: "rhythm 🥁", learners: age(8), subject: "music" }],
];

/** Words that look like a rule's, and are part of a topic. */
const TRAPS: Case[] = [
  ["surfing", { topic: "surfing" }],
  ["Überschall, 45 min", { topic: "Überschall" }],
  ["the class system in Victorian Britain, 60 minutes", { topic: "the class system in Victorian Britain", subject: "history" }],
  ["Lesson plan: The Great Gatsby, 11th grade, 50 min", { topic: "The Great Gatsby", learners: school("Grade 11", 16) }],
  ["les verbes du premier groupe, CE1", { topic: "les verbes du premier groupe", subject: "languages" }],
  ["Séance d'EPS : course de relais, 6e, 1h30", { topic: "course de relais", subject: "sport", minutes: 90 }],
  ["cours d'anglais, commander au restaurant, 5e, 55 min", { topic: "commander au restaurant", taught: "en" }],
  ["World War 2 for Year 9", { topic: "World War 2", learners: school("Year 9", 13) }],
  ["the number 8 for 5 year olds", { topic: "the number 8", subject: "mathematics", learners: age(5) }],
  ["lesson on children's rights for 9-year-olds", { topic: "children's rights", subject: "civics", learners: age(9) }],
  ["Dreißigjähriger Krieg, Klasse 8", { topic: "Dreißigjähriger Krieg", learners: school("Klasse 8", 13), subject: "history" }],
  ["I teach Year 5 and need something on the Tudors for tomorrow, about 50 mins", { topic: "the Tudors", minutes: 50 }],
];

describe.each([
  ["English", ENGLISH],
  ["a language as subject or as output", LANGUAGE_OR_SUBJECT],
  ["Spanish", SPANISH],
  ["French", FRENCH],
  ["German", GERMAN],
  ["other scripts", OTHER_SCRIPTS],
  ["traps", TRAPS],
])("%s", (_, cases) => {
  test.each(cases)("%s", (request, expected) => {
    expect(read([request]).brief).toMatchObject(expected);
  });
});

describe("later turns refine earlier ones", () => {
  const talk = [
    "rhythm for 8-year-olds",
    "make it 30 minutes",
    "for Year 9 instead",
    "in French",
    "use I do/we do/you do",
    "shorter",
    "add homework",
  ];
  test("one after the other", () => {
    const expected = {
      topic: "rhythm",
      minutes: 20,
      learners: school("Year 9", 13),
      language: "fr",
      structure: "release",
      homework: true,
    } as const;
    expect(read(talk)).toMatchObject({ brief: expected, last: "plan" });
  });
  test.each<[string[], Partial<Brief>]>([
    [["lesson on rhythm", "fractions instead"], { topic: "fractions", subject: "mathematics" }],
    [["music lesson on rhythm", "what about volcanoes?"], { topic: "volcanoes", subject: "geography" }],
    [["lesson on rhythm", "make it harder"], { topic: "rhythm", level: "advanced" }],
    [["lesson on rhythm, 45 min", "10 minutes longer"], { topic: "rhythm", minutes: 55 }],
    [["lesson on rhythm, 45 min", "30"], { topic: "rhythm", minutes: 30 }],
    [["lesson on rhythm, 45 min, homework", "no homework"], { homework: false, minutes: 45 }],
    [["lesson on rhythm", "Spanish please"], { topic: "rhythm", language: "es", taught: null }],
    [["45 minutes for 8-year-olds", "How do volcanoes work?"], { topic: "How do volcanoes work", minutes: 45 }],
    [["lección sobre el ritmo", "que sea más corta"], { topic: "el ritmo" }],
    [["Stunde über Rhythmus", "lieber für 12-Jährige und 60 Minuten"], { topic: "Rhythmus", minutes: 60, learners: age(12) }],
    [["cours sur le rythme", "plutôt 30 minutes, pour des CE1"], { topic: "le rythme", minutes: 30, learners: school("CE1", 7) }],
  ])("%p", (turns, expected) => {
    expect(read(turns)).toMatchObject({ brief: expected, last: "plan" });
  });
});

describe("what is no wish about a lesson", () => {
  test.each([
    "write me a poem about spring",
    "what is the capital of France?",
    "¿Quién eres?",
    "raconte-moi une blague",
    "Wer war Napoleon?",
    "are you an AI?",
  ])("%s", (request) => {
    expect(read([request])).toMatchObject({ brief: { topic: null }, last: "other" });
    expect(read(["lesson on rhythm", request])).toMatchObject({ brief: { topic: "rhythm" }, last: "other" });
  });
  test.each(["hello", "thanks!", "muchas gracias", "merci beaucoup", "Danke schön"])("%s", (request) => {
    expect(read(["lesson on rhythm", request]).last).toBe("chat");
  });
  test("a wish that the planner does not understand changes nothing", () => {
    expect(read(["lesson on rhythm", "add more group work"])).toMatchObject({ brief: { topic: "rhythm" }, last: "wish" });
  });
});

test("the session's language is the default, and English stands in for those the planner does not write", () => {
  expect(read(["rhythm"], "fr-CA").brief).toMatchObject({ language: "fr", unwritten: null });
  expect(read(["rhythm"], "pt-BR").brief).toMatchObject({ language: "en", unwritten: "pt-BR" });
});

test("assistant turns are not read", () => {
  const turns = [
    { role: "user" as const, content: "rhythm" },
    { role: "assistant" as const, content: "lesson on fractions, 90 minutes" },
  ];
  expect(understand(turns, "en").brief).toMatchObject({ topic: "rhythm", minutes: null });
});
