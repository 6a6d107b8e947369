import { useNavigate } from "@tanstack/react-router";
import { useComponentActions } from "../../components.client.ts";
import type { Component } from "../../components.contract.ts";

/** Deletes a component, offers to undo it, and goes back to where it came from. */
export function useRemoving(component: Component): () => void {
  const { remove } = useComponentActions();
  const navigate = useNavigate();
  return () => {
    remove(component);
    const { sessionId } = component;
    void (sessionId ? navigate({ to: "/c/$sessionId", params: { sessionId } }) : navigate({ to: "/components" }));
  };
}
