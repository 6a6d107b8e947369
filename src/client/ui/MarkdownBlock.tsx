import { Component, memo, type ReactNode } from "react";
import { Block, type BlockProps } from "streamdown";

/** Longer blocks, and lists or quotes inside each other deeper than this, are shown as they were written. */
const BLOCK_MAX = 60_000;
const CODE_MAX = 1_200_000;
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){24,}|^[ \t]{120,}\S/m;
/** Many openings without an end cost time by their square. */
const OPENINGS = /[[*_~`$\\<|]/g;
const OPENINGS_MAX = 8_000;

/** One block of a text. What would take too long to lay out, or cannot be, stands there as text: nothing is lost. */
export const MarkdownBlock = memo(function MarkdownBlock(props: BlockProps) {
  const { content } = props;
  const asWritten = (
    <p className="as-written" dir="auto">
      {content}
    </p>
  );
  if (isTooMuch(content)) return asWritten;
  return (
    <Guard instead={asWritten}>
      <Block {...props} />
    </Guard>
  );
}, isSame);

/** Everything else is the same for all blocks and never changes. */
function isSame(before: BlockProps, now: BlockProps): boolean {
  return before.content === now.content && before.isIncomplete === now.isIncomplete && before.dir === now.dir;
}

function isTooMuch(content: string): boolean {
  if (/^(?:`{3,}|~{3,})/.test(content)) return content.length > CODE_MAX;
  if (content.length > BLOCK_MAX || TOO_DEEP.test(content)) return true;
  return content.length > OPENINGS_MAX && (content.match(OPENINGS)?.length ?? 0) > OPENINGS_MAX;
}

class Guard extends Component<{ instead: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
