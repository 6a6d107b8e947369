import { useEffect, useReducer, useState, type FormEvent } from "react";
import type { Editor } from "@tiptap/core";
import {
  Bold,
  Code,
  Heading as HeadingIcon,
  Italic,
  Link as LinkIcon,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Redo2,
  SquareCode,
  Strikethrough,
  Table as TableIcon,
  TextQuote,
  Undo2,
} from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { useDocument } from "./EditorProvider.tsx";
import { useFormat } from "./format.tsx";
import { ImageButton } from "./ImageButton.tsx";

type Tool = { label: string; icon: LucideIcon; isOn?: (editor: Editor) => boolean; run: (editor: Editor) => void };

const TOOLS: Tool[] = [
  { label: "Bold", icon: Bold, isOn: (e) => e.isActive("bold"), run: (e) => e.chain().focus().toggleBold().run() },
  { label: "Italic", icon: Italic, isOn: (e) => e.isActive("italic"), run: (e) => e.chain().focus().toggleItalic().run() },
  { label: "Struck", icon: Strikethrough, isOn: (e) => e.isActive("strike"), run: (e) => e.chain().focus().toggleStrike().run() },
  { label: "Code", icon: Code, isOn: (e) => e.isActive("code"), run: (e) => e.chain().focus().toggleCode().run() },
  {
    label: "Heading",
    icon: HeadingIcon,
    isOn: (e) => e.isActive("heading"),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { label: "List", icon: List, isOn: (e) => e.isActive("bulletList"), run: (e) => e.chain().focus().toggleBulletList().run() },
  {
    label: "Numbered list",
    icon: ListOrdered,
    isOn: (e) => e.isActive("orderedList"),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { label: "Checklist", icon: ListChecks, isOn: (e) => e.isActive("taskList"), run: (e) => e.chain().focus().toggleTaskList().run() },
  { label: "Quote", icon: TextQuote, isOn: (e) => e.isActive("blockquote"), run: (e) => e.chain().focus().toggleBlockquote().run() },
  { label: "Code block", icon: SquareCode, isOn: (e) => e.isActive("codeBlock"), run: (e) => e.chain().focus().toggleCodeBlock().run() },
  { label: "Table", icon: TableIcon, run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  { label: "Rule", icon: Minus, run: (e) => e.chain().focus().setHorizontalRule().run() },
];

const IN_TABLE: [label: string, run: (editor: Editor) => void][] = [
  ["Row below", (e) => e.chain().focus().addRowAfter().run()],
  ["Column after", (e) => e.chain().focus().addColumnAfter().run()],
  ["Delete row", (e) => e.chain().focus().deleteRow().run()],
  ["Delete column", (e) => e.chain().focus().deleteColumn().run()],
  ["Delete table", (e) => e.chain().focus().deleteTable().run()],
];

/** The tools of the text that is being written, below it: the text does not move when they come. */
export function FormatBar() {
  const { active, sources, setSource } = useFormat();
  const { undo, redo } = useDocument();
  const [isLinking, setLinking] = useState(false);
  const editor = active?.editor ?? null;
  useTransactions(editor);
  useEffect(() => setLinking(false), [editor]);
  if (!active) return null;
  const keepFocus = { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() };
  return (
    <div className="format" role="toolbar" aria-label="Text tools" {...(isLinking ? {} : keepFocus)}>
      <IconButton label="Undo" icon={Undo2} onClick={undo} />
      <IconButton label="Redo" icon={Redo2} onClick={redo} />
      {editor && isLinking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
      {editor && !isLinking && (
        <>
          {TOOLS.map(({ label, icon, isOn, run }) => (
            <IconButton key={label} label={label} icon={icon} aria-pressed={isOn?.(editor)} onClick={() => run(editor)} />
          ))}
          <IconButton label="Link" icon={LinkIcon} aria-pressed={editor.isActive("link")} onClick={() => setLinking(true)} />
          <ImageButton editor={editor} />
          {editor.isActive("table") &&
            IN_TABLE.map(([label, run]) => (
              <Button key={label} size="small" onClick={() => run(editor)}>
                {label}
              </Button>
            ))}
        </>
      )}
      <span className="flex-1" />
      <Button size="small" onClick={() => setSource(active.sectionId, !sources.has(active.sectionId))}>
        {sources.has(active.sectionId) || !editor ? "Rich text" : "Source"}
      </Button>
    </div>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [href, setHref] = useState(String(editor.getAttributes("link").href ?? ""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chain = editor.chain().focus().extendMarkRange("link");
    const address = href.trim();
    if (!address) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
    onDone();
  };
  return (
    <form className="flex flex-1 gap-1" onSubmit={submit}>
      <input
        className="input !min-h-7 !w-60"
        aria-label="Address of the link"
        placeholder="https://"
        value={href}
        ref={(field) => field?.focus()}
        onChange={(event) => setHref(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          editor.commands.focus();
          onDone();
        }}
      />
      <Button type="submit" size="small" look="line">
        {href.trim() ? "Link" : "No link"}
      </Button>
    </form>
  );
}

function useTransactions(editor: Editor | null) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!editor) return;
    editor.on("transaction", redraw);
    return () => void editor.off("transaction", redraw);
  }, [editor]);
}
