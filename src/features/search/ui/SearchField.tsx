import type { Ref } from "react";
import { Search, X } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { searchKeys, type SearchAsOneTypes } from "../search.client.ts";

type SearchFieldProps = { ref: Ref<HTMLInputElement>; words: string; onWords: (words: string) => void; search: SearchAsOneTypes };

export function SearchField({ ref, words, onWords, search }: SearchFieldProps) {
  const isOpen = search.words !== "";
  return (
    <div className="input quiet">
      <Icon of={Search} className="text-ink-2" />
      <input
        ref={ref}
        role="combobox"
        aria-label="Search every word"
        aria-expanded={isOpen}
        aria-controls={isOpen ? search.listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${search.listId}-${search.active}` : undefined}
        placeholder="Search every word"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={500}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={searchKeys(search, () => onWords(""))}
      />
      {words ? <IconButton label="Clear the search" icon={X} onClick={() => onWords("")} /> : <kbd>/</kbd>}
    </div>
  );
}
