import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const HUMANITIES: TopicRows = {
  history: `
the French Revolution|la Revolución francesa|la Révolution française|Französische Revolution/~franzosischen revolution
the Industrial Revolution|la Revolución industrial|la Révolution industrielle|Industrielle Revolution/~industriellen revolution
the First World War/World War I/~world war one/~ww1|la Primera Guerra Mundial|la Première Guerre mondiale|Erster Weltkrieg/~ersten weltkrieg
the Second World War/World War II/~world war two/~ww2|la Segunda Guerra Mundial|la Seconde Guerre mondiale|Zweiter Weltkrieg/~zweiten weltkrieg
the Roman Empire|el Imperio romano|l’Empire romain|Römisches Reich/~romische reich/~romischen reich
ancient Rome|la antigua Roma|la Rome antique|Altes Rom/~antike rom/~antiken rom
the Romans|los romanos|les Romains|Römer
ancient Egypt|el antiguo Egipto|l’Égypte ancienne/~egypte antique|Altes Ägypten/~alte agypten/~alten agypten
ancient Greece|la antigua Grecia|la Grèce antique|Antikes Griechenland/~antike griechenland/~antiken griechenland
the Middle Ages|la Edad Media|le Moyen Âge|Mittelalter
the Renaissance|el Renacimiento|la Renaissance|Renaissance
the Cold War|la Guerra Fría|la guerre froide|Kalter Krieg/~kalten krieg
the Vikings|los vikingos|les Vikings|Wikinger
the Stone Age|la Edad de Piedra|l’âge de pierre|Steinzeit
slavery|la esclavitud|l’esclavage|Sklaverei
the Reformation|la Reforma protestante|la Réforme protestante|Reformation`,
  literature: `
poetry|la poesía|la poésie|Lyrik
poems|los poemas|les poèmes|Gedichte
fairy tales|los cuentos de hadas|les contes de fées/les contes|Märchen
short stories|los cuentos/~cuentos cortos|les nouvelles|Kurzgeschichten
metaphors/metaphor|las metáforas|les métaphores|Metaphern
fables|las fábulas|les fables|Fabeln
persuasive writing|el texto argumentativo|le texte argumentatif|argumentierendes Schreiben/Erörterung
creative writing|la escritura creativa|l’écriture créative|kreatives Schreiben`,
  languages: `
greetings|los saludos|les salutations|Begrüßungen/~begrusung
introducing yourself/~introducing myself/~introduce yourself/~introductions|presentarse|se présenter|sich vorstellen
ordering food/ordering in a restaurant/~at the restaurant|pedir comida/pedir en un restaurante/~en el restaurante|commander au restaurant/~au restaurant|im Restaurant bestellen/~im restaurant
the past tense|el tiempo pasado|le temps du passé|Vergangenheit
asking for directions/giving directions/~directions|pedir indicaciones/~indicaciones|demander son chemin|nach dem Weg fragen/Wegbeschreibungen/Wegbeschreibung
the present perfect|el presente perfecto|le present perfect|Present Perfect`,
  civics: `
democracy|la democracia|la démocratie|Demokratie
elections|las elecciones|les élections|Wahlen
human rights|los derechos humanos|les droits de l’homme/les droits humains|Menschenrechte
children's rights|los derechos de la infancia/los derechos del niño/~derechos de los niños|les droits de l’enfant|Kinderrechte
the constitution|la Constitución|la Constitution|Verfassung
media literacy|la alfabetización mediática|l’éducation aux médias|Medienkompetenz
fake news|las noticias falsas|les fausses informations|Falschmeldungen/Fake News
bullying|el acoso escolar|le harcèlement scolaire|Mobbing`,
  economics: `
supply and demand|la oferta y la demanda|l’offre et la demande|Angebot und Nachfrage
inflation|la inflación|l’inflation|Inflation
money|el dinero|l’argent|Geld
personal finance|las finanzas personales|les finances personnelles|persönliche Finanzen`,
  philosophy: `
friendship|la amistad|l’amitié|Freundschaft
justice|la justicia|la justice|Gerechtigkeit
happiness|la felicidad|le bonheur|Glück`,
  general: `
first aid|los primeros auxilios|les premiers secours|Erste Hilfe
healthy eating|la alimentación saludable|l’alimentation saine|gesunde Ernährung
road safety|la seguridad vial|la sécurité routière|Verkehrssicherheit
the seasons|las estaciones del año|les saisons|Jahreszeiten
time management|la gestión del tiempo|la gestion du temps|Zeitmanagement
feelings|los sentimientos|les sentiments|Gefühle
emotions|las emociones|les émotions|Emotionen
the family/family|la familia|la famille|Familie
food|la comida|la nourriture|Essen
artificial intelligence/AI|la inteligencia artificial|l’intelligence artificielle|künstliche Intelligenz`,
};
