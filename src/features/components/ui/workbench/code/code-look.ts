import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Weight for keywords, the accent for literals, the third ink in italics for comments. */
const look = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword], fontWeight: "650" },
  {
    tag: [tags.string, tags.number, tags.bool, tags.null, tags.regexp, tags.atom, tags.unit, tags.color],
    color: "var(--color-accent-ink)",
  },
  { tag: [tags.comment, tags.blockComment, tags.lineComment], color: "var(--color-ink-3)", fontStyle: "italic" },
  { tag: [tags.tagName, tags.className, tags.propertyName, tags.attributeName], color: "var(--color-ink)" },
  { tag: tags.invalid, textDecoration: "underline wavy var(--color-danger)" },
]);

const theme = EditorView.theme({
  "&": { height: "100%", background: "var(--color-paper)", color: "var(--color-ink)" },
  "&.cm-focused": { outline: "0" },
  ".cm-scroller": { font: "400 12.5px/20px var(--font-code)", fontVariantLigatures: "none", overflow: "auto", scrollbarWidth: "thin" },
  ".cm-content": { padding: "8px 0 32px", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 16px 0 4px" },
  ".cm-gutters": { background: "var(--color-paper)", color: "var(--color-ink-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "36px", padding: "0 8px 0 4px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine:not(.cm-problem-line, .cm-chosen-line), &.cm-focused .cm-activeLineGutter:not(.cm-problem-number, .cm-chosen-line)": { backgroundColor: "var(--color-hover)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--color-accent-soft)",
  },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  ".cm-chosen-line": { backgroundColor: "var(--color-accent-soft)" },
  ".cm-problem-line": { backgroundColor: "var(--color-danger-soft)" },
  ".cm-problem-number": { backgroundColor: "var(--color-danger-soft)", boxShadow: "inset 3px 0 0 var(--color-danger)" },
  ".cm-matchingBracket": { outline: "1px solid var(--color-edge)", backgroundColor: "transparent !important" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--color-danger)", textUnderlineOffset: "4px" },
  ".cm-searchMatch": { backgroundColor: "var(--color-mark)", color: "var(--color-ink)" },
  ".cm-searchMatch-selected": { outline: "1px solid var(--color-edge)" },
  ".cm-tooltip": {
    background: "var(--color-raised)", color: "var(--color-ink)", border: "0", borderRadius: "var(--radius-md)", boxShadow: "var(--shadow-pop)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { font: "400 12px/16px var(--font-code)", maxHeight: "224px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 8px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--color-accent-soft)", color: "var(--color-ink)" },
  ".cm-completionDetail": { color: "var(--color-ink-3)", fontStyle: "normal", marginInlineStart: "12px" },
  ".cm-diagnostic": { borderInlineStart: "3px solid var(--color-danger)", padding: "6px 8px", font: "400 var(--text-xs)/16px var(--font-ui)" },
  ".cm-panels": { background: "var(--color-well)", color: "var(--color-ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--color-rule)" },
  ".cm-panel.cm-search": {
    display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center", padding: "8px 28px 8px 8px", font: "400 var(--text-xs)/16px var(--font-ui)",
  },
  ".cm-panel.cm-search br": { display: "none" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", gap: "4px", fontSize: "var(--text-xs)", minHeight: "24px" },
  ".cm-panel.cm-search input:not([type])": {
    background: "var(--color-raised)", color: "var(--color-ink)", border: "0", boxShadow: "inset 0 0 0 1px var(--color-edge)", borderRadius: "var(--radius-sm)",
    padding: "4px 6px", font: "400 12px/16px var(--font-code)",
  },
  ".cm-textfield": {
    background: "var(--color-raised)", color: "var(--color-ink)", border: "0", boxShadow: "inset 0 0 0 1px var(--color-edge)",
    borderRadius: "var(--radius-sm)", fontSize: "12px", minHeight: "24px",
  },
  ".cm-button": {
    background: "var(--color-control)", backgroundImage: "none", color: "var(--color-ink)", border: "0", boxShadow: "inset 0 0 0 1px var(--color-rule)",
    borderRadius: "var(--radius-sm)", minHeight: "24px", fontSize: "12px",
  },
  ".cm-panel.cm-search [name=close]": { color: "var(--color-ink-2)", minWidth: "24px", minHeight: "24px", fontSize: "16px" },
}); // oxfmt-ignore

export const codeLook: Extension = [theme, syntaxHighlighting(look)];
