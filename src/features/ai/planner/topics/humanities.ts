import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const HUMANITIES: TopicRows = {
  history: `
the French Revolution|Revolución francesa|Révolution française|Französische Revolution/~franzosischen revolution
the Industrial Revolution|Revolución industrial|Révolution industrielle|Industrielle Revolution/~industriellen revolution
the First World War/World War I/~world war one/~ww1|Primera Guerra Mundial|Première Guerre mondiale|Erster Weltkrieg/~ersten weltkrieg
the Second World War/World War II/~world war two/~ww2|Segunda Guerra Mundial|Seconde Guerre mondiale|Zweiter Weltkrieg/~zweiten weltkrieg
the Roman Empire|Imperio romano|Empire romain|Römisches Reich/~romische reich/~romischen reich
ancient Rome|antigua Roma|Rome antique|Altes Rom/~antike rom/~antiken rom
the Romans|romanos|Romains|Römer
ancient Egypt|antiguo Egipto|Égypte ancienne/~egypte antique|Altes Ägypten/~alte agypten/~alten agypten
ancient Greece|antigua Grecia|Grèce antique|Antikes Griechenland/~antike griechenland/~antiken griechenland
the Middle Ages|Edad Media|Moyen Âge|Mittelalter
the Renaissance|Renacimiento|Renaissance|Renaissance
the Cold War|Guerra Fría|guerre froide|Kalter Krieg/~kalten krieg
the Vikings|vikingos|Vikings|Wikinger
the Stone Age|Edad de Piedra|âge de pierre|Steinzeit
slavery|esclavitud|esclavage|Sklaverei
the Reformation|Reforma protestante|Réforme protestante|Reformation`,
  literature: `
poetry|poesía|poésie|Lyrik
poems|poemas|poèmes|Gedichte
fairy tales|cuentos de hadas|contes de fées/contes|Märchen
short stories|cuentos/~cuentos cortos|nouvelles|Kurzgeschichten
metaphors/metaphor|metáforas|métaphores|Metaphern
fables|fábulas|fables|Fabeln
persuasive writing|texto argumentativo|texte argumentatif|argumentierendes Schreiben/Erörterung
creative writing|escritura creativa|écriture créative|kreatives Schreiben`,
  languages: `
greetings|saludos|salutations|Begrüßungen/~begrusung
introducing yourself/~introducing myself/~introduce yourself/~introductions|presentarse|se présenter|sich vorstellen
ordering food/ordering in a restaurant/~at the restaurant|pedir comida/pedir en un restaurante/~en el restaurante|commander au restaurant/~au restaurant|im Restaurant bestellen/~im restaurant
the past tense|tiempo pasado|temps du passé|Vergangenheit
asking for directions/giving directions/~directions|pedir indicaciones/~indicaciones|demander son chemin|nach dem Weg fragen/Wegbeschreibungen/Wegbeschreibung
the present perfect|presente perfecto|present perfect|Present Perfect`,
  civics: `
democracy|democracia|démocratie|Demokratie
elections|elecciones|élections|Wahlen
human rights|derechos humanos|droits de l'homme/droits humains|Menschenrechte
children's rights|derechos de la infancia/derechos del niño/~derechos de los niños|droits de l'enfant|Kinderrechte
the constitution|Constitución|Constitution|Verfassung
media literacy|alfabetización mediática|éducation aux médias|Medienkompetenz
fake news|noticias falsas|fausses informations|Falschmeldungen/Fake News
bullying|acoso escolar|harcèlement scolaire|Mobbing`,
  economics: `
supply and demand|oferta y demanda|offre et demande|Angebot und Nachfrage
inflation|inflación|inflation|Inflation
money|dinero|argent|Geld
personal finance|finanzas personales|finances personnelles|persönliche Finanzen`,
  philosophy: `
ethics|ética|éthique|Ethik
friendship|amistad|amitié|Freundschaft
justice|justicia|justice|Gerechtigkeit
happiness|felicidad|bonheur|Glück`,
  general: `
first aid|primeros auxilios|premiers secours|Erste Hilfe
healthy eating|alimentación saludable|alimentation saine|gesunde Ernährung
road safety|seguridad vial|sécurité routière|Verkehrssicherheit
the seasons|estaciones del año|saisons|Jahreszeiten
time management|gestión del tiempo|gestion du temps|Zeitmanagement
feelings|sentimientos|sentiments|Gefühle
emotions|emociones|émotions|Emotionen
the family/family|familia|famille|Familie
food|comida|nourriture|Essen
numbers|números|nombres|Zahlen
colours/colors|colores|couleurs|Farben
artificial intelligence/AI|inteligencia artificial|intelligence artificielle|künstliche Intelligenz`,
};
