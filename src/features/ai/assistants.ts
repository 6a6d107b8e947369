import type { Assistant, Assistants } from "./ai.contract.ts";

/** One assistant for everything: the operator's model, the planner, or a test's. */
export const oneAssistant = (assistant: Assistant): Assistants => ({
  choose: () => assistant,
  choices: () => [
    {
      id: "default",
      name: assistant.name,
      provider: "",
      isDefault: true,
      isPlanner: assistant.isPlanner,
      readsImages: assistant.readsImages,
    },
  ],
});
