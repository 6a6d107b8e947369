import { describe, expect, test } from "bun:test";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import { understand } from "#src/features/ai/planner/understand/understand.ts";

const read = (turns: string[], language = "en") =>
  understand(
    turns.map((content) => ({ role: "user" as const, content })),
    language,
  );

describe("wishes about the plan keep its topic and are done", () => {
  test.each<[string[], Partial<Brief>]>([
    [["fractions, year 5", "I don't like the opening"], { topic: "fractions", opening: 1 }],
    [["fractions, year 5", "another opening", "and another starter please"], { topic: "fractions", opening: 2 }],
    [["fractions", "change the opening to a game about sharks"], { topic: "fractions", opening: 1 }],
    [["fractions", "can we have a different main activity"], { topic: "fractions", activity: 1 }],
    [["fractions", "try again"], { topic: "fractions", opening: 1, activity: 1 }],
    [["fractions, 45 min", "make it shorter"], { topic: "fractions", minutes: 30 }],
    [["fractions, 45 min", "it's too long"], { topic: "fractions", minutes: 30 }],
    [["fractions, 45 min", "too many sections"], { topic: "fractions", minutes: 45, compact: true }],
    [["fractions", "this is too hard for them"], { topic: "fractions", level: "beginner" }],
    [["fractions", "they won't understand it"], { topic: "fractions", level: "beginner" }],
    [["fractions", "make it harder", "too hard for my class"], { topic: "fractions", level: "intermediate" }],
    [["fractions", "far too easy"], { topic: "fractions", level: "advanced" }],
    [["fractions", "more practice please, less talking"], { topic: "fractions", practice: true }],
    [["fractions, with homework", "no homework"], { topic: "fractions", homework: false }],
    [["fractions, 45 min", "add a 10-minute quiz at the end"], { topic: "fractions", quiz: true, minutes: 45 }],
    [["fractions on tests and a lesson about boring drills"], { quiz: false, playful: false }],
    [["acids and test tubes"], { topic: "acids and test tubes", quiz: false }],
    [["fractions", "boring!"], { topic: "fractions", playful: true }],
    [["fractions", "I don't like this, do volcanoes instead"], { topic: "volcanoes", subject: "geography" }],
    [["las fracciones", "no me gusta el inicio"], { topic: "las fracciones", opening: 1, language: "es" }],
    [["las fracciones, 45 min", "más corta y con más práctica"], { topic: "las fracciones", minutes: 30, practice: true }],
    [["les fractions", "c'est trop difficile pour eux"], { topic: "les fractions", level: "beginner", language: "fr" }],
    [["les fractions", "ajoute un quiz à la fin"], { topic: "les fractions", quiz: true }],
    [["Brüche, Klasse 5", "Das ist zu schwer für sie"], { topic: "Brüche", level: "beginner", language: "de" }],
    [["Brüche, Klasse 5", "anderer Einstieg und weniger Abschnitte bitte"], { topic: "Brüche", opening: 1, compact: true }],
  ])("%p", (turns, expected) => {
    expect(read(turns)).toMatchObject({ brief: expected, last: "plan" });
  });

  test("the reply is told what changed, and only of the last turn", () => {
    expect(read(["fractions", "too hard, and another opening"]).changes).toEqual(["opening", "easier"]);
    expect(read(["fractions", "too hard", "30 minutes"]).changes).toEqual([]);
    expect(read(["fractions with a quiz"]).changes).toEqual([]);
  });
});

describe("what no rule can do changes nothing and is said", () => {
  test.each([
    "this is rubbish",
    "the topic is wrong",
    "that's not what I asked for",
    "make it purple",
    "I don't like it",
    "add pictures of sharks",
    "the opening is too long",
    "you suck",
    "not good enough",
    "No me gusta",
    "je n'aime pas ça",
    "Das gefällt mir nicht",
  ])("%s", (request) => {
    expect(read(["fractions", request])).toMatchObject({ brief: { topic: "fractions", subject: "mathematics" }, last: "wish" });
  });
  test("and without a plan it is no topic", () => {
    for (const request of ["I don't like the opening", "it's too hard for them", "make it shorter", "no me gusta el inicio"])
      expect(read([request]).brief.topic).toBeNull();
  });
});

describe("minutes", () => {
  test.each<[string[], number | null]>([
    [["ahora los ríos"], null],
    [["los ríos, hora y media"], 90],
    [["los ríos, dos horas y cuarto"], 135],
    [["les volcans, une heure et quart"], 75],
    [["les volcans, deux heures et demie"], 150],
    [["Vulkane, anderthalb Stunden"], 90],
    [["Vulkane, zweieinhalbstündig"], 150],
    [["Vulkane, Dreiviertelstunde"], 45],
    [["volcanoes, an hour and three quarters"], 105],
    [["volcanoes, two and a half hours"], 150],
    [["volcanoes 15m"], 15],
    [["100m sprint for year 7"], null],
    [["volcanoes 1h30"], 90],
    [["volcanoes, 1 h 30 min"], 90],
    [["volcanoes, 1hr30m"], 90],
    [["volcanoes, 90'"], 90],
    [["rhythm, 45 min", "add 10 minutes"], 55],
    [["rhythm", "add 10 minutes"], 60],
    [["rhythm, 45 min", "10 more minutes please"], 55],
    [["rhythm, 45 min", "take off 5 minutes"], 40],
    [["el ritmo, 45 min", "quita 5 minutos"], 40],
    [["le rythme, 45 min", "ajoute 10 minutes"], 55],
    [["Rhythmus, 45 min", "füge 10 Minuten hinzu"], 55],
    [["Rhythmus, 45 min", "noch 10 Minuten mehr"], 55],
  ])("%p", (turns, minutes) => {
    expect(read(turns).brief.minutes).toBe(minutes);
  });
});

describe("audiences", () => {
  test.each([
    ["giving feedback for new managers", { kind: "group", group: "adults", named: "new managers" }],
    ["les volcans, des 4èmes", { kind: "school", name: "4e", from: 13, to: 14 }],
    ["volcanoes, y4", { kind: "school", name: "Year 4", from: 8, to: 9 }],
    ["volcanoes for my P6s", { kind: "school", name: "Primary 6", from: 9, to: 10 }],
    ["Vulkane in der Klasse 7b", { kind: "school", name: "Klasse 7", from: 12, to: 13 }],
    ["los volcanes, 3º de primaria", { kind: "school", name: "3.º de primaria", from: 8, to: 9 }],
    ["volcanoes K-2", { kind: "school", name: "K–2", from: 5, to: 8 }],
    ["volcanoes with year 9s", { kind: "school", name: "Year 9", from: 13, to: 14 }],
    ["volcanoes, years 3 and 4", { kind: "school", name: "Years 3–4", from: 7, to: 9 }],
    ["volcanoes, my kids are 7", { kind: "age", from: 7, to: 7 }],
    ["yoga, adults", { kind: "group", group: "adults" }],
  ] as const)("%s", (request, learners) => {
    expect(read([request]).brief.learners).toEqual(learners);
  });
  test("beginners are a level", () => {
    expect(read(["guitar chords, beginners"]).brief).toMatchObject({ topic: "guitar chords", level: "beginner", learners: null });
  });
});

describe("subjects and languages", () => {
  test.each<[string, Partial<Brief>]>([
    ["Teaching English to Spanish speakers", { topic: "English", subject: "languages", taught: "en", language: "en" }],
    ["45 minutes of Spanish for Year 8: ordering food", { topic: "ordering food", subject: "languages", taught: "es", language: "en" }],
    ["la suma con llevadas", { topic: "la suma con llevadas", subject: "mathematics" }],
    ["English for Arabic-speaking adults: at the doctor's", { topic: "the doctor's", taught: "en", unwritten: null }],
    ["45 minutes of maths for Y3: the 7 times table", { topic: "the 7 times table", subject: "mathematics" }],
  ])("%s", (request, expected) => {
    expect(read([request]).brief).toMatchObject(expected);
  });
});

describe("the language to answer in", () => {
  test.each<[string[], string, Partial<Brief>]>([
    [["Una clase sobre los volcanes para niños de 9 años"], "en", { language: "es", unwritten: null }],
    [["lesson on volcanoes", "que sea más corta, por favor"], "en", { language: "es" }],
    [["Eine Stunde über Vulkane für die 6. Klasse", "make it shorter please, and add a quiz"], "en", { language: "en" }],
    [["cours sur les volcans", "in English please", "ajoute un quiz à la fin"], "en", { language: "en" }],
    [["paella for year 5, 45 min"], "en", { language: "en" }],
    [["a lesson on the Día de los Muertos for year 6"], "en", { language: "en" }],
    [["El Niño and La Niña, 45 min"], "en", { language: "en" }],
    [["Les Misérables, year 9"], "en", { language: "en" }],
    [["lesson on rhythm for year 5"], "de", { language: "de" }],
    [["دورة الماء لمدة 45 دقيقة"], "en", { language: "en", unwritten: "ar", minutes: 45 }],
    [["урок про вулканы, 45 минут"], "en", { language: "en", unwritten: "ru" }],
    [["Vorrei una lezione sulle frazioni per la quinta elementare"], "en", { language: "en", unwritten: "it" }],
    [["Preciso de uma aula sobre os vulcões para alunos de 10 anos"], "en", { language: "en", unwritten: "pt" }],
    [["دورة الماء"], "fr", { language: "fr", unwritten: null }],
  ])("%p in %s", (turns, language, expected) => {
    expect(read(turns, language).brief).toMatchObject(expected);
  });
});

describe("what is told about the class is no topic", () => {
  test.each<[string, Partial<Brief>]>([
    ["My class has 28 pupils and we only have 10 tablets", { topic: null, classSize: 28 }],
    ["My class has 28 pupils. Volcanoes, 45 min", { topic: "Volcanoes", classSize: 28, minutes: 45 }],
    ["the room is tiny and there is no projector. volcanoes", { topic: "volcanoes" }],
    ["Mi clase tiene 25 alumnos y no hay proyector; los volcanes", { topic: "los volcanes", classSize: 25 }],
    ["Ma classe a 28 élèves, les volcans", { topic: "les volcans", classSize: 28 }],
    ["Meine Klasse hat 28 Schüler, Vulkane", { topic: "Vulkane", classSize: 28 }],
    ["My class is learning about volcanoes", { topic: "volcanoes" }],
    ["the class system in Victorian Britain", { topic: "the class system in Victorian Britain" }],
    ["tablets and computers in the classroom, for teachers", { topic: "tablets and computers in the classroom" }],
  ])("%s", (request, expected) => {
    expect(read([request]).brief).toMatchObject(expected);
  });
  test("what a rule cannot use is kept, to be said", () => {
    expect(read(["fractions", "we have no projector"]).brief).toMatchObject({ topic: "fractions", unplanned: ["we have no projector"] });
  });
});
