import { Component, type ReactNode } from "react";
import { sentence } from "./errors.ts";

/** Shows in words what kept the component from being drawn; everything else about it goes to the page. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("Nothing was thrown") };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className="lx-failed">
        <strong>This component stopped with an error.</strong>
        <span>{sentence(error)}</span>
      </div>
    );
  }
}
