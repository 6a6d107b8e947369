/** What all components of the gallery look alike by: Lectern's paper and board, one accent, quiet cards. */
export const BASE_CSS = `
/* Colours and sizes. The first value is for light, the second for dark. */
:where(:root) {
  color-scheme: light dark;
}
.widget {
  --accent: light-dark(#1b614f, #7fc8ae);
  --accent-soft: light-dark(#e0ede5, #1d362e);
  --on-accent: light-dark(#ffffff, #0f1b17);
  --card: light-dark(#ffffff, #202623);
  --well: light-dark(#f4f2ec, #181d1a);
  --ink: light-dark(#1f2421, #e9e7df);
  --ink-2: light-dark(#4f544e, #b6b8af);
  --rule: light-dark(#e1ded5, #353d38);
  --edge: light-dark(#837f74, #79847d);
  --bad: light-dark(#a2301f, #f0998a);
  --bad-soft: light-dark(#f8e5df, #3c221d);
  --size: 1rem;
  box-sizing: border-box;
  max-inline-size: 34rem;
  margin: 1rem auto;
  padding: clamp(1rem, 5vw, 1.75rem);
  border: 1px solid var(--rule);
  border-radius: 12px;
  background: var(--card);
  color: var(--ink);
  box-shadow: 0 1px 2px light-dark(#3a362a14, #00000059), 0 8px 24px light-dark(#3a362a0f, #00000040);
  font: 400 var(--size) / 1.5 "IBM Plex Sans Variable", "IBM Plex Sans", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
.widget *, .widget *::before, .widget *::after {
  box-sizing: border-box;
}
.widget h2, .widget h3 {
  margin: 0;
  font-family: "Literata Variable", Literata, Georgia, "Noto Serif", serif;
  font-weight: 600;
  line-height: 1.3;
  text-wrap: balance;
}
.widget h2 { font-size: 1.375em; }
.widget h3 { font-size: 1.25em; }
.widget p { margin: 0; }
.widget .quiet { color: var(--ink-2); font-size: 0.875em; font-variant-numeric: tabular-nums; }
.widget .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.widget .between { justify-content: space-between; }
.widget .hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.widget button {
  min-block-size: 2.75rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--card);
  color: inherit;
  font: inherit;
  font-weight: 500;
  cursor: pointer;
  transition: background-color 90ms, border-color 90ms;
}
.widget button:hover:not(:disabled) { background: var(--accent-soft); border-color: var(--accent); }
.widget button:disabled { border-color: var(--rule); color: var(--ink-2); cursor: default; }
.widget button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.widget button.main:hover:not(:disabled) { background: color-mix(in oklab, var(--accent) 88%, var(--ink)); }
.widget :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.widget h2:focus, .widget h3:focus, .widget p:focus { outline: none; }
.widget input[type="range"] { inline-size: 100%; block-size: 2.75rem; margin: 0; accent-color: var(--accent); }
.widget progress, .widget .track {
  appearance: none;
  display: block;
  inline-size: 100%;
  block-size: 0.375rem;
  border: 0;
  border-radius: 99px;
  overflow: hidden;
  background: var(--rule);
}
.widget progress::-webkit-progress-bar { background: var(--rule); }
.widget progress::-webkit-progress-value { background: var(--accent); }
.widget progress::-moz-progress-bar { background: var(--accent); }
@media (prefers-reduced-motion: reduce) {
  .widget *, .widget *::before, .widget *::after { transition: none !important; animation: none !important; }
}
`;
