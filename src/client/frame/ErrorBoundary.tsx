import { Component, type ReactNode } from "react";
import { ErrorPage } from "./ErrorPage.tsx";

/** The last net: what broke while drawing is said in words, and everything kept is still kept. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error ? <ErrorPage error={this.state.error} /> : this.props.children;
  }
}
