import { useEffect, useState } from "react";
import { Check, Copy } from "lucide-react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";

/** Copies text; says so for two seconds. Where the clipboard is closed (plain http), falls back to a selection. */
export function useCopy(): [isCopied: boolean, copy: (text: string) => void] {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return [isCopied, (text) => void copyText(text).then(setCopied)];
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.cssText = "position:fixed;opacity:0";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}

export function CopyIcon({ text, label = "Copy", className }: { text: string; label?: string; className?: string }) {
  const [isCopied, copy] = useCopy();
  return <IconButton className={className} label={isCopied ? "Copied" : label} icon={isCopied ? Check : Copy} onClick={() => copy(text)} />;
}

export function CopyButton({
  text,
  children = "Copy",
  look = "line",
  size,
}: {
  text: string;
  children?: string;
  look?: "line" | "bare";
  size?: "small";
}) {
  const [isCopied, copy] = useCopy();
  return (
    <Button look={look} size={size} icon={isCopied ? Check : Copy} onClick={() => copy(text)}>
      {isCopied ? "Copied" : children}
    </Button>
  );
}
