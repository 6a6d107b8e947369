import { cloneElement, isValidElement, type ComponentProps, type ReactNode } from "react";
import type { Components } from "streamdown";
import { ImageOff } from "lucide-react";
import { CodeBlock } from "./CodeBlock.tsx";
import { Formula } from "./Formula.tsx";
import { Icon } from "./Icon.tsx";

type Parts<K extends keyof React.JSX.IntrinsicElements> = ComponentProps<K>;

/** Headings in a text stand under the heading of its turn or section, whatever level the author gave them. */
const heading = (level: number) =>
  function Heading({ children }: Parts<"h1">) {
    return (
      <h3 dir="auto" data-level={level}>
        {children}
      </h3>
    );
  };

function Link({ href, children }: Parts<"a">) {
  if (!href || href === "streamdown:incomplete-link") return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Pictures from elsewhere are never loaded: that would tell their server who reads what. */
function Picture({ src, alt }: Parts<"img">) {
  const from = typeof src === "string" ? hostOf(src) : null;
  return (
    <span className="far-image">
      <Icon of={ImageOff} small />
      <span>
        Picture{alt ? `: ${alt}` : ""} {from && `(not loaded, it is on ${from})`}
      </span>
      {from && (
        <a className="btn small" href={src as string} target="_blank" rel="noopener noreferrer nofollow">
          Open in a new tab
        </a>
      )}
    </span>
  );
}

function hostOf(src: string): string | null {
  try {
    const url = new URL(src);
    return /^https?:$/.test(url.protocol) ? url.host : null;
  } catch {
    return null; // not an address
  }
}

const plainText = (node: ReactNode): string => (Array.isArray(node) ? node.map(plainText).join("") : typeof node === "string" ? node : "");

function Code({ className, children }: Parts<"code">) {
  const language = languageOf(className);
  if (/^math(-display)?$/.test(language)) return <Formula isDisplay tex={plainText(children).trim()} />;
  return <CodeBlock code={plainText(children).replace(/\n$/, "")} language={language} />;
}

const languageOf = (className: string | undefined) => /language-([\w+#.-]+)/.exec(className ?? "")?.[1] ?? "";

function InlineCode({ className, children }: Parts<"code">) {
  const formula = /^math-(inline|display)$/.exec(languageOf(className))?.[1];
  if (formula) return <Formula isDisplay={formula === "display"} tex={plainText(children)} />;
  return <code className="word">{children}</code>;
}

/** `data-block` tells the code in a fence from code in a line. */
function CodeFence({ children }: Parts<"pre">) {
  return isValidElement<Record<string, unknown>>(children) ? cloneElement(children, { "data-block": "true" }) : <>{children}</>;
}

export const markdownParts = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(4),
  h6: heading(4),
  a: Link,
  img: Picture,
  p: ({ children }: Parts<"p">) => <p dir="auto">{children}</p>,
  ul: ({ children }: Parts<"ul">) => <ul dir="auto">{children}</ul>,
  ol: ({ children, start }: Parts<"ol">) => (
    <ol dir="auto" style={start ? { counterReset: `n ${Number(start) - 1}` } : undefined}>
      {children}
    </ol>
  ),
  li: ({ children, className }: Parts<"li">) => <li className={className}>{children}</li>,
  blockquote: ({ children }: Parts<"blockquote">) => <blockquote>{children}</blockquote>,
  hr: () => <hr />,
  strong: ({ children }: Parts<"strong">) => <strong>{children}</strong>,
  pre: CodeFence,
  code: Code,
  inlineCode: InlineCode,
  table: ({ children }: Parts<"table">) => (
    <div className="table" tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  thead: ({ children }: Parts<"thead">) => <thead>{children}</thead>,
  tbody: ({ children }: Parts<"tbody">) => <tbody>{children}</tbody>,
  tr: ({ children }: Parts<"tr">) => <tr>{children}</tr>,
  th: ({ children, style }: Parts<"th">) => <th style={style}>{children}</th>,
  td: ({ children, style }: Parts<"td">) => <td style={style}>{children}</td>,
  sup: ({ children }: Parts<"sup">) => <sup>{children}</sup>,
  sub: ({ children }: Parts<"sub">) => <sub>{children}</sub>,
} as Components;
