import type { Phrases, Shared } from "#src/features/ai/planner/phrases/phrases.ts";

export const SHARED: Shared = {
  goal: {
    you: "dites l’objectif en une phrase et montrez un exemple achevé de ce que l’on saura faire.",
    they: "redisent l’objectif à leur voisin avec leurs propres mots.",
  },
  recall: {
    you: "posez trois questions rapides : une à laquelle tout le monde peut répondre, une sur la dernière séance, une qui mène à aujourd’hui.",
    they: "répondent d’abord seuls, comparent à deux, puis montrent leur réponse avec les doigts ou une carte.",
  },
  feedback: {
    you: "montrez deux travaux, avec l’accord de leurs auteurs, et nommez ce qui marche et l’étape suivante pour chacun.",
    they: "disent à leur partenaire « cela marche parce que… » et « essaie maintenant… », puis améliorent un point de leur propre travail.",
  },
  transfer: {
    you: "nommez une situation hors de la salle et demandez ce que l’on y ferait avec ce que l’on vient d’apprendre.",
    they: "écrivent ou racontent une occasion où cela leur servira avant la prochaine séance.",
  },
  pairs: "Un groupe de {n} donne {pairs} binômes, ou {groups} groupes de quatre au plus",
  pairsAndThree: "Un groupe de {n} donne {pairs} binômes, dont un de trois, ou {groups} groupes de quatre au plus",
  discoverAsk: {
    ask: "Qu’avez-vous remarqué, et qu’est-ce qui vous a surpris ?",
    expect: "des observations avant les explications ; notez leurs mots au tableau.",
  },
  goRound: { ask: "Comment sais-tu que c’est juste ?", expect: "une raison ou une vérification, pas seulement un résultat." },
  goRoundMade: {
    ask: "Qu’est-ce qui marche déjà, et que vas-tu changer maintenant ?",
    expect: "une chose de chaque, nommée avec précision : un endroit, un geste, un mot.",
  },
  guidedCheck:
    "avant de continuer, tous montrent en même temps une réponse ou un essai. Si moins de quatre sur cinq réussissent, faites-en encore un ensemble.",
  quiz: "cinq questions courtes sur papier : (1) deux mots propres à « {topic} » ; (2) vrai ou faux, sur une phrase dite à voix haute ; (3) une tâche comme celle de l’exemple ; (4) trouver l’erreur dans une réponse donnée ; (5) où cela servirait-il hors de la classe ? On échange les feuilles, on corrige ensemble et on les garde.",
  openings: [
    {
      step: {
        you: "dites trois phrases sur « {topic} », deux vraies et une fausse, et écrivez-les sans révéler laquelle est fausse.",
        they: "décident seuls, se mettent d’accord à deux, puis montrent avec les doigts laquelle est fausse.",
      },
      question: {
        ask: "Laquelle des trois est fausse, et qu’est-ce qui vous le fait penser ?",
        expect: "une raison, même erronée ; la réponse reste ouverte jusqu’au milieu de la séance.",
      },
    },
    {
      step: {
        you: "écrivez « {topic} » au milieu du tableau et lancez un minuteur de deux minutes.",
        they: "notent tout ce qu’ils y associent, comparent à deux et entourent les deux idées les plus fortes.",
      },
      question: {
        ask: "Que savez-vous déjà, et que voudriez-vous découvrir ?",
        expect: "leurs propres mots ; gardez le tableau et revenez-y à la fin.",
      },
    },
  ],
  activities: [
    {
      you: "installez quatre ateliers avec une tâche sur « {topic} » chacun : expliquer, faire, trouver l’erreur, inventer. Une sonnerie marque le changement toutes les quelques minutes.",
      they: "tournent par groupes de trois ou quatre, laissent un résultat à chaque atelier et en améliorent un qu’ils y trouvent.",
    },
    {
      you: "demandez à chaque binôme de préparer deux minutes pour enseigner « {topic} » à un autre binôme, avec un exemple et une question.",
      they: "préparent, enseignent, écoutent et notent une chose que l’autre binôme a mieux expliquée.",
    },
  ],
  closeAsk: {
    ask: "Qu’est-ce qui est clair maintenant et ne l’était pas au début, et qu’est-ce qui ne l’est pas encore ?",
    expect: "un point de chaque ; ce qui n’est pas clair ouvrira la prochaine séance.",
  },
  young: {
    hookThey: "regardent, touchent ou écoutent, puis racontent ce qu’ils ont remarqué.",
    goal: {
      you: "dites en une courte phrase ce que tout le monde va essayer aujourd’hui, et montrez-le.",
      they: "le redisent ensemble, une fois fort, une fois en chuchotant.",
    },
    recallThey: "répondent ensemble avec le pouce, un pas à gauche ou à droite, ou un mot.",
    discoverThey: "essaient à deux pendant quelques minutes, changent une chose et montrent ce qui s’est passé.",
    modelThey: "regardent, imitent le geste ou le mot et disent ensemble ce qui vient après.",
    guided: {
      you: "avancez par petits pas : d’abord vous dites et tous font ; puis tous disent et vous faites.",
      they: "font chaque pas en même temps que vous, puis une fois encore à deux.",
    },
    independentYou:
      "montrez la tâche une fois sans parler. Asseyez-vous avec trois ou quatre enfants à la fois et mettez des mots sur ce qu’ils font.",
    goRound: { ask: "Tu me montres comment tu as fait ?", expect: "refaire le geste avec quelques mots ; donnez ceux qui manquent." },
    check:
      "chaque enfant le montre une fois, en faisant, en désignant ou en dessinant. Pouce en haut, au milieu ou en bas pour dire comment c’était.",
    probe: {
      ask: "Qu’est-ce qui vient ensuite ?",
      expect: "désigner, faire un geste ou dire un mot ; dites la phrase entière à leur place.",
    },
    quiz: "cinq phrases sur « {topic} », trois vraies et deux fausses : vous les dites, tous répondent en même temps avec le pouce en haut ou en bas, et un enfant dit pourquoi.",
    activities: [
      "quatre coins avec une chose à faire sur « {topic} » dans chacun : construire, dessiner, mimer, trier. Les groupes changent de coin au son d’une cloche.",
      "un enfant montre à son partenaire comment on fait, avec des objets ou une image ; puis le partenaire le montre à un autre.",
    ],
    understand: "raconter avec leurs mots quelque chose sur « {topic} »",
    apply: "montrer par un jeu ou un dessin ce qu’ils ont appris sur « {topic} »",
  },
  adult: {
    independent: {
      you: "formez des groupes de trois autour d’un cas de « {topic} » que l’un d’eux a vécu : l’un agit, l’autre joue la partie adverse, le troisième observe avec deux questions. À votre signal, on change de rôle.",
      they: "jouent le cas, écoutent ce que l’observateur a vu et rejouent autrement la minute la plus difficile.",
    },
    check:
      "chacun écrit sur une carte quand il s’en servira pour la première fois, avec qui, et à quoi il verra que cela a marché. Trois cartes sont lues à voix haute.",
    create: "prévoir où servira ce qu’ils ont appris sur « {topic} », et à quoi ils verront que cela a marché",
  },
  continued:
    "On reprend là où la partie précédente s’est arrêtée. Deux élèves montrent où ils en sont, chacun se donne un but pour cette partie, et le travail continue.",
  languageLearners:
    "Six mots clés avec une image au tableau, des débuts de phrase (« Je pense que…, parce que… ») et le temps de parler à deux avant de parler devant tous.",
  focus: {
    first: "les cas les plus simples de « {topic} » ; on n’avance pas avant de les maîtriser.",
    middle: "des cas de « {topic} » avec une difficulté de plus et moins d’aide que la dernière fois.",
    last: "des cas variés de « {topic} », et une situation nouvelle pour tous.",
  },
  afterwards: {
    heading: "Après la séance",
    body: "Trier les résultats en « sûr », « presque » et « pas encore », et commencer la prochaine séance par la pile du milieu.",
  },
  recap: {
    heading: "Rappel",
    body: "Sans notes, les binômes listent ce qu’ils ont retenu de la dernière séance ; on recueille cinq points et on marque celui sur lequel s’appuie la séance du jour.",
  },
  exit: {
    heading: "Billet de sortie",
    body: "Sur un billet, chacun répond à une question du jour et en écrit une autre. Avant la prochaine séance, triez les billets en « sûr », « presque » et « pas encore ».",
  },
  break: { heading: "Pause", body: "Se lever, aérer, boire. La tâche suivante reste au tableau pour ceux qui reviennent plus tôt." },
  lunch: { heading: "Pause repas", body: "Manger et prendre l’air. On reprend avec une question du matin." },
};

export const GAMES: Phrases["games"] = {
  hook: "l’indice du sujet est caché dans un sac ou derrière un rideau de papier et se dévoile peu à peu, jusqu’à ce que quelqu’un devine.",
  recall: "le quiz des coins : chaque coin de la salle est une réponse, et chacun marche vers la sienne.",
  discover: "les détectives : chaque binôme reçoit une fiche d’enquête, trois indices à trouver et une fausse piste à démasquer.",
  guided: "deux équipes à tour de rôle ; le point est gagné quand un membre tiré au sort sait expliquer l’étape.",
  independent: "des cartes défi à une, deux ou trois étoiles : chacun choisit la sienne et l’échange une fois le défi relevé.",
  check: "la balle circule, et celui qui la tient dit une chose apprise. Interdit de répéter.",
};

export const TALK: Phrases["talk"] = {
  summary: "{facts}. {reason} {age}",
  closing:
    "Je suis le planificateur intégré, pas un modèle d’IA : je construis des séances selon des règles. Pour modifier celle-ci, écrivez « 30 minutes », « pour des élèves de 12 ans », « une autre ouverture », « trop difficile » ou « ajoute un quiz ». Si elle vous convient, choisissez « Make a lesson ».",
  playfulIntro: "Pensée pour être jouée : chaque étape principale a son jeu, et l’on a le droit de se tromper.",
  playfulMaterial: "Une balle molle, un sac et un jeu de cartes défi",
  soFar: "Noté jusqu’ici : {known}.",
  ask: "Sur quel sujet portera la séance ? Quelques mots suffisent, par exemple « {example} », « {example}, CM2 » ou « {example}, 45 minutes, 9 ans ».",
  whoIAm: "Je suis le planificateur intégré, pas un modèle d’IA : je construis des séances selon des règles.",
  cannot:
    "Je suis le planificateur intégré, pas un modèle d’IA, et je ne fais que construire des séances : je ne peux donc pas répondre à cela.",
  cannotChange: "Je suis le planificateur intégré, pas un modèle d’IA : je n’ai pas de règle pour cela, la séance reste donc telle quelle.",
  everyday: "les situations du quotidien",
  changed: "Modifications : {changes}",
  canChange:
    "Je peux changer le sujet (écrivez « sujet : les volcans »), l’âge, la durée (« ajoute 10 minutes »), la structure (5E, Gagné ou Je fais/Nous faisons/Vous faites ; « moins d’étapes »), l’ouverture, la tâche principale, le niveau (« trop difficile ») et la langue (anglais, espagnol, français, allemand), ou ajouter de la pratique, un quiz, des jeux ou des devoirs.",
  noTopicForDraft:
    "Cette conversation n’a pas encore de sujet. Écrivez de quoi parle la séance, par exemple « séance de 45 minutes sur le rythme pour des élèves de 8 ans », puis créez la leçon.",
};

export const CHANGES: Phrases["changes"] = {
  opening: "une autre ouverture",
  activity: "une autre tâche principale",
  practice: "plus de temps de pratique, moins d’explication",
  quiz: "un quiz à la fin",
  compact: "moins d’étapes",
  easier: "un niveau plus facile",
  harder: "un niveau plus exigeant",
  playful: "des jeux dans les étapes principales",
};
