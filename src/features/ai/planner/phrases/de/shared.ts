import type { Phrases, Shared } from "#src/features/ai/planner/phrases/phrases.ts";

export const SHARED: Shared = {
  goal: {
    you: "nennt das Ziel in einem Satz und zeigt ein fertiges Beispiel dafür, was am Ende gelingen soll.",
    they: "sagen einander das Ziel in eigenen Worten.",
  },
  recall: {
    you: "stellt drei rasche Fragen: eine, die alle beantworten können, eine aus der letzten Stunde, eine, die zu heute führt.",
    they: "antworten erst allein, vergleichen zu zweit und zeigen die Antwort dann mit Fingern oder Karten.",
  },
  feedback: {
    you: "zeigt mit Erlaubnis zwei Arbeiten und benennt, was gelingt und was jeweils der nächste Schritt ist.",
    they: "sagen einander „Das gelingt, weil …“ und „Versuche als Nächstes …“ und verbessern dann eine Stelle der eigenen Arbeit.",
  },
  transfer: {
    you: "nennt eine Situation außerhalb des Unterrichts und fragt, was man dort mit dem Gelernten täte.",
    they: "schreiben oder erzählen, wo sie es vor der nächsten Stunde brauchen werden.",
  },
  pairs: "Eine Gruppe von {n} ergibt {pairs} Paare oder {groups} Gruppen zu höchstens vier",
  pairsAndThree: "Eine Gruppe von {n} ergibt {pairs} Paare, davon eines zu dritt, oder {groups} Gruppen zu höchstens vier",
  discoverAsk: {
    ask: "Was ist euch aufgefallen, und was hat euch überrascht?",
    expect: "Beobachtungen vor Erklärungen; ihre Wörter kommen an die Tafel.",
  },
  goRound: { ask: "Woher weißt du, dass es stimmt?", expect: "ein Grund oder eine Probe, nicht nur ein Ergebnis." },
  goRoundMade: {
    ask: "Was gelingt schon, und was änderst du als Nächstes?",
    expect: "von beidem eines, genau benannt: eine Stelle, eine Bewegung, ein Wort.",
  },
  guidedCheck:
    "Bevor es weitergeht, zeigen alle gleichzeitig eine Antwort oder einen Versuch. Gelingt es weniger als vier von fünf, wird noch einmal gemeinsam geübt.",
  quiz: "Fünf kurze Fragen auf Zetteln: (1) zwei Wörter, die zum Thema „{topic}“ gehören; (2) wahr oder falsch, zu einem vorgelesenen Satz; (3) eine Aufgabe wie im Beispiel; (4) den Fehler in einer gezeigten Antwort finden; (5) Wo hilft das außerhalb des Unterrichts? Zettel tauschen, gemeinsam auswerten, aufheben.",
  openings: [
    {
      step: {
        you: "sagt drei Sätze zum Thema „{topic}“, zwei wahre und einen falschen, und schreibt sie an, ohne zu verraten, welcher falsch ist.",
        they: "entscheiden allein, einigen sich zu zweit und zeigen dann mit den Fingern, welcher falsch ist.",
      },
      question: {
        ask: "Welcher der drei Sätze ist falsch, und was spricht dafür?",
        expect: "ein Grund, auch ein falscher; die Lösung bleibt bis zur Mitte der Stunde offen.",
      },
    },
    {
      step: {
        you: "schreibt „{topic}“ in die Mitte der Tafel und stellt eine Uhr auf zwei Minuten.",
        they: "notieren alles, was sie damit verbinden, vergleichen zu zweit und kreisen die zwei stärksten Ideen ein.",
      },
      question: {
        ask: "Was wisst ihr schon, und was möchtet ihr herausfinden?",
        expect: "Wörter, die sie wirklich benutzen; das Tafelbild bleibt stehen und wird am Ende wieder gebraucht.",
      },
    },
  ],
  activities: [
    {
      you: "richtet vier Stationen mit je einer Aufgabe zum Thema „{topic}“ ein: erklären, ausführen, den Fehler finden, selbst erfinden. Alle paar Minuten ertönt ein Signal.",
      they: "wechseln zu dritt oder viert, lassen an jeder Station ein Ergebnis zurück und verbessern eines, das dort liegt.",
    },
    {
      you: "bittet jedes Paar, zwei Minuten vorzubereiten, in denen es einem anderen Paar das Thema „{topic}“ beibringt, mit einem Beispiel und einer Frage.",
      they: "bereiten vor, erklären, hören zu und notieren etwas, das das andere Paar besser erklärt hat.",
    },
  ],
  closeAsk: {
    ask: "Was ist jetzt klar, das es am Anfang nicht war, und was ist noch unklar?",
    expect: "von beidem ein Punkt; das Unklare eröffnet die nächste Stunde.",
  },
  young: {
    hookThey: "sehen, fühlen oder hören und erzählen dann, was ihnen aufgefallen ist.",
    goal: {
      you: "sagt in einem kurzen Satz, was heute alle versuchen, und macht es vor.",
      they: "sagen es im Chor, einmal laut und einmal flüsternd.",
    },
    recallThey: "antworten gemeinsam mit dem Daumen, einem Schritt nach links oder rechts oder einem Wort.",
    discoverThey: "probieren einige Minuten zu zweit, ändern eine Sache und zeigen, was geschehen ist.",
    modelThey: "sehen zu, machen die Bewegung oder das Wort nach und sagen gemeinsam, was als Nächstes kommt.",
    guided: {
      you: "geht in kleinen Schritten vor: Erst sagt die Lehrkraft es und alle tun es, dann sagen es alle und die Lehrkraft tut es.",
      they: "machen jeden Schritt gleichzeitig mit und dann noch einmal zu zweit.",
    },
    independentYou:
      "macht die Aufgabe einmal ohne Worte vor, setzt sich dann zu je drei oder vier Kindern und fasst in Worte, was sie tun.",
    goRound: {
      ask: "Zeigst du mir, wie du das gemacht hast?",
      expect: "es noch einmal tun, mit wenigen Wörtern; fehlende Wörter werden gegeben.",
    },
    check: "Jedes Kind zeigt es einmal: durch Tun, Zeigen oder Malen. Daumen hoch, quer oder runter dafür, wie es war.",
    probe: { ask: "Was kommt als Nächstes?", expect: "zeigen, eine Geste oder ein Wort; den ganzen Satz sagt die Lehrkraft." },
    quiz: "Fünf Sätze zum Thema „{topic}“, drei wahre und zwei falsche: Die Lehrkraft sagt sie, alle antworten gleichzeitig mit Daumen hoch oder runter, und ein Kind sagt, warum.",
    activities: [
      "gehen durch vier Ecken, in denen es je etwas zum Thema „{topic}“ zu tun gibt: bauen, malen, spielen, sortieren. Beim Klang einer Glocke wird gewechselt.",
      "zeigen einem anderen Kind mit Gegenständen oder einem Bild, wie es geht; dieses zeigt es dann dem nächsten.",
    ],
    understand: "in eigenen Worten etwas zum Thema „{topic}“ erzählen",
    apply: "im Spiel oder in einem Bild zeigen, was sie zum Thema „{topic}“ gelernt haben",
  },
  adult: {
    independent: {
      you: "bildet Dreiergruppen zu einem Fall zum Thema „{topic}“, den jemand erlebt hat: Eine Person handelt, eine ist das Gegenüber, eine beobachtet mit zwei Fragen. Auf ein Zeichen werden die Rollen getauscht.",
      they: "spielen den Fall durch, hören, was der dritten Person aufgefallen ist, und wiederholen die schwierigste Minute auf andere Weise.",
    },
    check:
      "Alle schreiben auf eine Karte, wann und mit wem sie das zum ersten Mal anwenden und woran sie merken, dass es gelungen ist. Drei Karten werden vorgelesen.",
    create: "planen, wo sie das Gelernte zum Thema „{topic}“ als Nächstes anwenden und woran sie merken, dass es gelungen ist",
  },
  continued:
    "Es geht weiter, wo der letzte Teil aufgehört hat. Zwei Lernende zeigen, wie weit sie sind, alle nennen ein Ziel für diesen Teil, und die Arbeit geht weiter.",
  languageLearners:
    "Sechs Schlüsselwörter mit Bildern an der Tafel, Satzanfänge („Ich denke, dass …, weil …“) und Zeit, erst zu zweit und dann vor allen zu sprechen.",
  focus: {
    first: "die einfachsten Fälle zum Thema „{topic}“; erst wenn sie sitzen, geht es weiter.",
    middle: "Fälle zum Thema „{topic}“ mit einer Schwierigkeit mehr und weniger Hilfe als beim letzten Mal.",
    last: "gemischte Fälle zum Thema „{topic}“ und eine Situation, die für alle neu ist.",
  },
  afterwards: {
    heading: "Nach der Stunde",
    body: "Die Ergebnisse nach „sicher“, „fast“ und „noch nicht“ sortieren und die nächste Stunde mit dem mittleren Stapel beginnen.",
  },
  recap: {
    heading: "Rückblick",
    body: "Ohne Notizen sammeln Paare, was sie aus der letzten Stunde noch wissen; fünf Punkte kommen an die Tafel, und der, auf dem die heutige Stunde aufbaut, wird markiert.",
  },
  exit: {
    heading: "Abschlusskarte",
    body: "Auf einer Karte beantworten alle eine Frage zu heute und schreiben eine eigene dazu. Vor der nächsten Stunde werden die Karten nach „sicher“, „fast“ und „noch nicht“ sortiert.",
  },
  break: { heading: "Pause", body: "Aufstehen, lüften, trinken. Die nächste Aufgabe steht an der Tafel für alle, die früher zurück sind." },
  lunch: { heading: "Mittagspause", body: "Essen und frische Luft. Danach beginnt es mit einer Frage vom Vormittag." },
};

export const GAMES: Phrases["games"] = {
  hook: "Der Hinweis auf das Thema steckt in einem Beutel oder hinter einem Vorhang aus Papier und wird Stück für Stück enthüllt, bis jemand es errät.",
  recall: "Quiz mit Ecken: Jede Ecke des Raums ist eine Antwort, und alle gehen in ihre.",
  discover: "Detektive: Jedes Paar erhält eine Fallkarte, drei Spuren zum Finden und eine falsche zum Entlarven.",
  guided: "Zwei Teams sind abwechselnd dran; der Punkt zählt, wenn ein ausgelostes Mitglied den Schritt erklären kann.",
  independent: "Aufgabenkarten mit einem, zwei oder drei Sternen: Alle wählen selbst und tauschen, wenn sie fertig sind.",
  check: "Der Ball geht herum, und wer ihn hält, nennt etwas Gelerntes. Nichts wird wiederholt.",
};

export const TALK: Phrases["talk"] = {
  summary: "{facts}. {reason} {age}",
  closing:
    "Ich bin der eingebaute Planer, kein KI-Modell: Ich entwerfe Stunden nach Regeln. Um diesen Entwurf zu ändern, schreiben Sie „30 Minuten“, „für 12-Jährige“, „ein anderer Einstieg“, „zu schwer“ oder „mit einem Quiz“. Wenn er passt, wählen Sie „Make a lesson“.",
  playfulIntro: "Zum Spielen geplant: Jeder wichtige Abschnitt hat ein Spiel, und Fehler gehören zum Spaß.",
  playfulMaterial: "Ein weicher Ball, ein Beutel und ein Satz Aufgabenkarten",
  soFar: "Bisher notiert: {known}.",
  ask: "Um welches Thema soll es in der Stunde gehen? Wenige Wörter genügen, zum Beispiel „{example}“, „{example}, Klasse 5“ oder „{example}, 45 Minuten, 9 Jahre alt“.",
  whoIAm: "Ich bin der eingebaute Planer, kein KI-Modell: Ich entwerfe Stunden nach Regeln.",
  cannot: "Ich bin der eingebaute Planer, kein KI-Modell, und entwerfe nur Stunden; darauf kann ich nicht antworten.",
  cannotChange: "Ich bin der eingebaute Planer, kein KI-Modell: Dafür habe ich keine Regel, die Stunde bleibt also, wie sie ist.",
  everyday: "Alltagssituationen",
  changed: "Geändert: {changes}",
  canChange:
    "Ändern kann ich Thema (schreiben Sie „Thema: Vulkane“), Alter, Dauer („10 Minuten mehr“), Aufbau (5E, Gagné oder Ich mache/Wir machen/Ihr macht; „weniger Abschnitte“), Einstieg, Hauptaufgabe, Niveau („zu schwer“) und Sprache (Englisch, Spanisch, Französisch, Deutsch); dazu kommen auf Wunsch mehr Übung, ein Quiz, Spiele oder eine Hausaufgabe.",
  noTopicForDraft:
    "In diesem Gespräch fehlt noch ein Thema. Schreiben Sie, worum es in der Stunde geht, zum Beispiel „45 Minuten über Rhythmus für 8-Jährige“, und erstellen Sie dann die Lektion.",
};

export const CHANGES: Phrases["changes"] = {
  opening: "ein anderer Einstieg",
  activity: "eine andere Hauptaufgabe",
  practice: "mehr Zeit zum Üben, weniger zum Zeigen",
  quiz: "ein Quiz am Ende",
  compact: "weniger Abschnitte",
  easier: "ein leichteres Niveau",
  harder: "ein höheres Niveau",
  playful: "Spiele in den wichtigen Abschnitten",
};
