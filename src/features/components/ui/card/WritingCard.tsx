import { useEffect, useRef, useState } from "react";
import { Code } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import type { ReplyComponent } from "../../reply.rules.ts";
import { CardHead } from "./CardHead.tsx";
import { linesOf } from "./code-lines.ts";
import "./card.css";

/** A component while its code is being written, or until the server has said what it made of it. */
export function WritingCard({ part, isEnded }: { part: ReplyComponent; isEnded: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const code = part.cssCode ? `${part.jsxCode}\n\n${part.cssCode}` : part.jsxCode;
  const lines = count(linesOf(code), "line");
  return (
    <section className="made-card" aria-label={`Component ${part.name}`}>
      <CardHead
        name={part.name}
        fact={isEnded ? `Putting it together… ${lines}` : part.isOpen ? `Writing the code… ${lines}` : `Code written, ${lines}`}
      >
        <Button size="small" icon={Code} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide code" : "Show code"}
        </Button>
      </CardHead>
      {isOpen && <Growing code={code} />}
    </section>
  );
}

/** Follows what is written, for a reader who is at its end. */
function Growing({ code }: { code: string }) {
  const box = useRef<HTMLPreElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [code]);
  return (
    <pre
      ref={box}
      className="growing mono"
      dir="ltr"
      tabIndex={0}
      role="group"
      aria-label="Code so far"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight > scrollHeight - 24;
      }}
    >
      {code}
    </pre>
  );
}
