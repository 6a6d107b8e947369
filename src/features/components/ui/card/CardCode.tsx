import { CodeBlock } from "#src/client/ui/CodeBlock.tsx";

type CardCodeProps = { jsxCode: string; cssCode: string };

export function CardCode({ jsxCode, cssCode }: CardCodeProps) {
  return (
    <div className="codes">
      <CodeBlock code={jsxCode} language="jsx" />
      {cssCode && <CodeBlock code={cssCode} language="css" />}
    </div>
  );
}

/** Both parts as one text to paste elsewhere. */
export const codeToCopy = ({ jsxCode, cssCode }: CardCodeProps) => (cssCode ? `${jsxCode.trimEnd()}\n\n/* CSS */\n${cssCode}` : jsxCode);
