import { Dialog } from "#src/client/ui/Dialog.tsx";

const GROUPS: [title: string, keys: [keys: string[], what: string][]][] = [
  [
    "Everywhere",
    [
      [["N"], "New conversation"],
      [["/"], "Search every word"],
      [["J"], "Next in the list"],
      [["K"], "Previous in the list"],
      [["E"], "Rename, in the list"],
      [["D"], "Drafts"],
      [["T"], "Templates"],
      [["["], "First column"],
      [["]"], "Last column"],
      [["?"], "This list"],
      [["Esc"], "Close"],
    ],
  ],
  [
    "In a conversation",
    [
      [["Enter"], "Send"],
      [["Shift", "Enter"], "New line"],
      [["Ctrl", "."], "Stop the reply"],
      [["R"], "Retry, or write the reply again"],
      [["J"], "Next message"],
      [["K"], "Previous message"],
      [["E"], "Edit the last question"],
      [["L"], "Make a lesson"],
      [["Alt", "←"], "Earlier version of a reply"],
      [["Alt", "→"], "Later version of a reply"],
    ],
  ],
  [
    "In a lesson",
    [
      [["Ctrl", "S"], "Save now"],
      [["Ctrl", "Z"], "Undo"],
      [["Ctrl", "Shift", "Z"], "Redo"],
      [["H"], "History"],
      [["Ctrl", "Enter"], "Publish"],
      [["Alt", "↑"], "Move a section or a line up"],
      [["Alt", "↓"], "Move a section or a line down"],
    ],
  ],
  [
    "In a conflict",
    [
      [["0"], "What both began from"],
      [["1"], "Mine"],
      [["2"], "Theirs"],
      [["3"], "Both"],
    ],
  ],
  [
    "In the workbench",
    [
      [["P"], "Point at an element"],
      [["Ctrl", "Enter"], "Ask for the change"],
      [["Ctrl", "F"], "Search the code"],
    ],
  ],
  [
    "On a timeline",
    [
      [["Space"], "Play or pause"],
      [["←"], "Move 0.1 s back, with Shift 1 s"],
      [["→"], "Move 0.1 s on, with Shift 1 s"],
      [["S"], "Split at the playhead"],
      [["Ctrl", "D"], "Duplicate"],
      [["Delete"], "Remove"],
    ],
  ],
];

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Keys"
      size="narrow"
      footer={
        <span className="text-xs text-ink-3">Single keys work outside fields, and can be turned off under Settings, Appearance.</span>
      }
    >
      <div className="scroll grid gap-4 px-5 pb-5" tabIndex={0} role="region" aria-label="Keys">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3 className="pb-1 text-xs font-label text-ink-3">{title}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-y-1">
              {keys.map(([names, what]) => (
                <div key={what} className="contents">
                  <dt>{what}</dt>
                  <dd className="flex gap-1">
                    {names.map((name) => (
                      <kbd key={name} className="!inline-block">
                        {name}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
