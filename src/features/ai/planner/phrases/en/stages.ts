import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STAGES: Phrases["stages"] = {
  engage: { heading: "Engage", aim: "Wake curiosity and hear what learners already think. Correct nothing yet." },
  explore: { heading: "Explore", aim: "Learners meet the thing itself before any explanation." },
  explain: { heading: "Explain", aim: "Two or three pairs say first what they found; only then do you name the ideas." },
  elaborate: { heading: "Elaborate", aim: "The idea is used in a case that learners have not seen." },
  evaluate: { heading: "Evaluate", aim: "Everyone shows what they know now; you learn where to begin next time." },
  open: { heading: "Opening", aim: "Attention, and the goal in one sentence." },
  iDo: { heading: "I do", aim: "You show it and think aloud; learners watch for how it is done." },
  weDo: { heading: "We do", aim: "You do it together, and hand over a little more each time." },
  youDo: { heading: "You do", aim: "Learners do it without you; you go round, listen and note who needs what." },
  close: { heading: "Close", aim: "Everyone shows one result before the lesson ends." },
  attention: { heading: "Gain attention", aim: "A start that cannot be ignored." },
  goal: { heading: "State the goal", aim: "Learners know what they will be able to do." },
  recall: { heading: "Recall what is known", aim: "New ideas need something to hold on to." },
  present: { heading: "Present the content", aim: "Three portions at most, each with one example." },
  guide: { heading: "Guide the learning", aim: "First tries, with help at hand." },
  perform: { heading: "Practise", aim: "Learners do it without you." },
  feedback: { heading: "Give feedback", aim: "One thing that works, one thing to change, and time to change it." },
  assess: { heading: "Check the learning", aim: "Each learner alone, so that you know." },
  transfer: { heading: "Take it further", aim: "The idea leaves the room." },
  attentionGoal: { heading: "Attention and goal", aim: "A start that cannot be ignored, then the goal in one sentence." },
  attentionGoalRecall: {
    heading: "Attention, goal and recall",
    aim: "A quick start, the goal, and what is known already.",
  },
  presentGuide: { heading: "Present and guide", aim: "Content in small portions, each followed by a try with help." },
  performFeedback: {
    heading: "Practise with feedback",
    aim: "Learners do it without you, hear how it went, and improve it.",
  },
  assessTransfer: {
    heading: "Check and take further",
    aim: "Each learner shows the result; then the idea leaves the room.",
  },
};
