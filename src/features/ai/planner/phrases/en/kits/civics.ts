import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CIVICS: Kit = {
  hook: {
    you: "Describe a real case of {topic} in four sentences and ask for a position: one wall means yes, the opposite wall no.",
    they: "Stand where they think right, and talk with somebody from another place in the line.",
  },
  discover: {
    you: "Give each group a different role in the case and two pages of facts about {topic}.",
    they: "Find out what their role wants, what it fears, and which rule or right it can call on.",
  },
  model: {
    you: "Explain {topic} with a diagram: who decides, who is affected, which rule applies, how one can object. Use the case from the start.",
    they: "Draw the diagram along and put the names from the case into it.",
  },
  guided: {
    you: "Take a statement about {topic} and check it with the group: who says it, where is the evidence, what do others say?",
    they: "Check a second statement in pairs and give it a mark for trust, with the reason.",
  },
  independent: {
    you: "Hold a hearing on {topic}: two minutes for each role, questions, then a vote with reasons.",
    they: "Prepare one argument, one piece of evidence and one answer to the other side; then decide.",
  },
  young: "Children act a small quarrel with puppets, suggest three fair rules, and vote with pebbles.",
  open: { ask: "Who decides here, and is that fair?", expect: "different views, each with a reason; collect them without judging." },
  probe: { ask: "What would change if this rule did not exist?", expect: "who gains, who loses, and an example." },
  check: "Everyone finishes two sentences about {topic}: “The strongest argument against my view is …” and “I still think … because …”.",
  support: "Role cards with arguments given, and sentence starters for speaking.",
  stretch: "Draft a rule that both sides could accept, and find its weak point.",
  homework: "Find a news report on {topic}, and note what is fact, what is opinion and what is left out.",
  materials: ["A case in four sentences", "Role cards and fact sheets", "Two signs, Yes and No, for the walls"],
  objectives: {
    remember: "name the people, rules or institutions that matter in {topic}",
    understand: "explain {topic} with an example",
    apply: "use a rule or right to settle a case about {topic}",
    analyse: "compare the interests of two sides in a case",
    evaluate: "take a position on {topic} and defend it with evidence",
    create: "draft a proposal that takes several interests into account",
  },
};

export const ECONOMICS: Kit = {
  ...CIVICS,
  hook: {
    you: "Hold a one-minute auction for three sweets or pencils, with paper money, and then double everybody’s money and repeat it.",
    they: "Bid, watch the prices, and write down what changed and why.",
  },
  model: {
    you: "Explain {topic} with one diagram and one price from everyday life; change one thing and follow what happens to the rest.",
    they: "Draw the diagram along and mark who gains and who loses.",
  },
  independent: {
    you: "Give each group a budget or a small firm and two events that have to do with {topic}.",
    they: "Decide, calculate the result, and defend the decision in one minute.",
  },
  young: "Children play shop with five coins each, and tell what they chose and what they left.",
  open: {
    ask: "Why did the price change although the things were the same?",
    expect: "more money, more wish to buy, few things; in their own words.",
  },
  materials: ["Paper money and three small things for the auction", "Figures or prices, copied", "Calculators"],
};

export const PHILOSOPHY: Kit = {
  ...CIVICS,
  hook: {
    you: "Tell a short dilemma about {topic} and ask for a silent decision on a card.",
    they: "Decide alone, then find somebody who decided differently and ask for the reason.",
  },
  model: {
    you: "Set out two positions on {topic}, each with one example that supports it and one that makes it difficult.",
    they: "Write both in one sentence each, and mark the word on which everything depends.",
  },
  independent: {
    you: "Hold a discussion in a circle on one question about {topic}: nobody speaks twice before all could speak, and each begins with what the last one said.",
    they: "Give a reason or an example, question another politely, and change their mind if a reason is better.",
  },
  young: "Children hear the story, show with a toy what each could do, and say which is kind and why.",
  open: { ask: "Is there a case in which you would decide the other way?", expect: "a condition or an exception, and what it shows." },
  materials: ["A dilemma in five sentences", "Cards for silent decisions", "Chairs in a circle"],
};
