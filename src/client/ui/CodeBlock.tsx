import { CopyIcon } from "./CopyButton.tsx";

export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <div className="code" dir="ltr">
      <header>
        <span>{language}</span>
        <CopyIcon text={code} label="Copy code" />
      </header>
      <pre tabIndex={0} role="region" aria-label={language ? `Code, ${language}` : "Code"}>
        {code}
      </pre>
    </div>
  );
}
