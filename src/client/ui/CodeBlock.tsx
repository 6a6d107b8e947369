import { memo, useEffect, useMemo, useState } from "react";
import { CopyIcon } from "./CopyButton.tsx";
import type { Piece } from "./highlight.ts";

type Highlight = (code: string, language: string) => Piece[] | null;
let loaded: Highlight | undefined;
const load = () => import("./highlight.ts").then((module) => (loaded = module.highlight));

/** Code as written; the colours come by themselves, a moment later the first time. */
export const CodeBlock = memo(function CodeBlock({ code, language }: { code: string; language: string }) {
  const [highlight, setHighlight] = useState(() => loaded);
  useEffect(() => {
    if (highlight || !language) return;
    let isGone = false;
    void load().then((ready) => !isGone && setHighlight(() => ready));
    return () => {
      isGone = true;
    };
  }, [highlight, language]);
  const pieces = useMemo(() => (language && highlight ? highlight(code, language) : null), [highlight, code, language]);
  const isDiagram = language.toLowerCase() === "mermaid";

  return (
    <div className="code" dir="ltr">
      <header>
        <span>{isDiagram ? "Mermaid, shown as its source" : nameOf(language)}</span>
        <CopyIcon text={code} label="Copy code" />
      </header>
      <pre tabIndex={0} role="group" aria-label={language ? `Code, ${nameOf(language)}` : "Code"}>
        {pieces ? pieces.map((piece) => <Coloured key={piece.at} {...piece} />) : code}
      </pre>
    </div>
  );
});

const Coloured = ({ text, kind }: Piece) => (kind ? <span className={`hl-${kind}`}>{text}</span> : text);

const NAMES: Record<string, string> = {
  js: "JavaScript",
  javascript: "JavaScript",
  jsx: "JavaScript",
  ts: "TypeScript",
  typescript: "TypeScript",
  tsx: "TypeScript",
  py: "Python",
  sh: "Shell",
  bash: "Shell",
  shell: "Shell",
  cpp: "C++",
  "c++": "C++",
  csharp: "C#",
  cs: "C#",
  php: "PHP",
  matlab: "MATLAB",
  latex: "LaTeX",
  tex: "LaTeX",
};
const SHORT = /^(?:c|r|css|sql|html|xml|json|yaml|yml|ini|toml|csv|svg)$/i;

/** `python` is Python, `sql` SQL; what is not known is as the author wrote it. */
function nameOf(language: string): string {
  const known = NAMES[language.toLowerCase()];
  if (known) return known;
  return SHORT.test(language) ? language.toUpperCase() : language.charAt(0).toUpperCase() + language.slice(1);
}
