import { count, dayWords } from "#src/client/time-words.ts";
import { Facts } from "#src/client/ui/Facts.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import type { Mode, Session } from "../sessions.contract.ts";
import { languageOptions } from "#src/client/languages.ts";

const MODE_WORDS: Record<Mode, string> = { fun: "Fun, playful", learn: "Learn, thorough" };

type SessionFactsProps = { mode: Mode; language: string; onLanguage: (language: string) => void; session?: Session };

export function SessionFacts({ mode, language, onLanguage, session }: SessionFactsProps) {
  return (
    <section>
      <h2>Settings</h2>
      <Facts
        items={[
          ["Mode", MODE_WORDS[mode]],
          [
            "Language",
            <Select key="language" bare aria-label="Language" value={language} options={languageOptions(language)} onChange={onLanguage} />,
          ],
          ...(session && session.messageCount > 0
            ? [
                [
                  "Messages",
                  `${count(session.messageCount, "message").replace(/ messages?$/, "")}, since ${dayWords(session.createdAt)}`,
                ] as [string, string],
              ]
            : []),
        ]}
      />
    </section>
  );
}
