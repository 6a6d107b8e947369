import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MATHEMATICS: Kit = {
  hook: {
    you: "schreibt eine Lösung zum Thema „{topic}“ an die Tafel, die einen Fehler enthält, und schweigt eine Minute.",
    they: "schauen erst allein und einigen sich dann zu zweit, wo der Fehler steckt.",
  },
  discover: {
    you: "gibt jedem Paar Plättchen, Streifen oder Karopapier und eine Aufgabe zum Thema „{topic}“, die sich auf mehreren Wegen lösen lässt.",
    they: "lösen sie auf zwei Wegen und zeichnen, was sie getan haben.",
  },
  model: {
    you: "rechnet ein Beispiel zum Thema „{topic}“ Schritt für Schritt vor: vor jedem Schritt das Warum, neben den Zeichen ein Bild. Dann ein zweites, zügiger.",
    they: "schauen beim ersten nur zu, schreiben das zweite ab und markieren den wichtigsten Schritt.",
  },
  guided: {
    you: "stellt drei Aufgaben zum Thema „{topic}“, bei jeder ist ein Schritt weniger vorgegeben.",
    they: "lösen auf kleinen Tafeln und halten sie auf ein Zeichen hoch; bei zwei Ergebnissen werden beide erklärt.",
  },
  independent: {
    you: "gibt sechs Aufgaben zum Thema „{topic}“: zwei wie das Beispiel, zwei mit einer Wendung, zwei als Text. Die ersten beiden werden sofort nachgesehen.",
    they: "lösen die ersten beiden allein, wählen dann aus und prüfen jedes Ergebnis auf einem zweiten Weg oder durch Überschlagen.",
  },
  young: "legen zu zweit das Beispiel: Ein Kind legt mit Plättchen, das andere sagt es in Zahlen; dann wird getauscht.",
  open: {
    ask: "Wo steckt der Fehler, und was hat sich die Person gedacht?",
    expect: "die Stelle und ein möglicher Grund; das richtige Ergebnis allein ist nicht die Sache.",
  },
  probe: {
    ask: "Welchen Schritt dürfen wir nicht auslassen, und warum?",
    expect: "der Schritt, der die Idee trägt, mit Begründung oder Zeichnung.",
  },
  check: "Abschlusskarte: eine Aufgabe zum Thema „{topic}“ und ein Satz, „Ich prüfe es, indem …“. Einsammeln und in drei Stapel sortieren.",
  support: "Kleinere Zahlen, Plättchen oder eine Zeichnung und das gelöste Beispiel mit einer Lücke.",
  stretch: "Eine Aufgabe zum Thema „{topic}“ zu einem gegebenen Ergebnis erfinden oder zeigen, dass eine Regel immer gilt.",
  homework: "Vier Aufgaben zum Thema „{topic}“: zwei zum Üben, eine aus einer früheren Stunde, eine eigene mit Lösung.",
  materials: ["Kleine Tafeln oder Blätter in Klarsichthüllen", "Plättchen, Streifen oder Karopapier", "Aufgabenkarten in drei Stufen"],
  objectives: {
    remember: "die Begriffe und Schritte nennen, die zum Thema „{topic}“ gehören",
    understand: "mit einer Zeichnung erklären, warum die Schritte stimmen",
    apply: "Aufgaben zum Thema „{topic}“ lösen und die Ergebnisse prüfen",
    analyse: "den Fehler in einer Lösung finden und erklären",
    evaluate: "zwei Lösungswege vergleichen und sagen, welcher besser zur Aufgabe passt",
    create: "eine Aufgabe zum Thema „{topic}“ mit Lösung erfinden",
  },
};
