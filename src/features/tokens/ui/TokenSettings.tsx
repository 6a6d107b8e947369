import { useState } from "react";
import { Plus } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CodeBlock } from "#src/client/ui/CodeBlock.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SettingsPage } from "#src/client/ui/SettingsPage.tsx";
import { useTokens } from "../tokens.client.ts";
import { NewToken } from "./NewToken.tsx";
import { TokenReady } from "./TokenReady.tsx";
import { TokenTable } from "./TokenTable.tsx";

export function TokenSettings() {
  const { tokens, create, revoke } = useTokens();
  const [isMaking, setMaking] = useState(false);
  /** Secrets stay in view until one is done with each of them. */
  const [ready, setReady] = useState<{ id: string; name: string; token: string }[]>([]);
  const list = tokens.data?.items ?? [];
  return (
    <SettingsPage title="Tokens" lead="For scripts. A token can do what you can do, within the scopes you give it.">
      {ready.map(({ id, name, token }) => (
        <TokenReady key={id} name={name} token={token} onDone={() => setReady((now) => now.filter((each) => each.id !== id))} />
      ))}
      {isMaking && (
        <NewToken
          create={create}
          onMade={(made) => setReady((now) => [made, ...now])}
          onClose={() => {
            create.reset();
            setMaking(false);
          }}
        />
      )}
      {revoke.error && <Notice tone="danger">{wordsFor(revoke.error)}</Notice>}
      <section>
        <div className="flex items-center gap-2 pb-2">
          <h2 className="flex-1">Your tokens {list.length}</h2>
          {!isMaking && (
            <Button look={ready.length > 0 ? "line" : "fill"} icon={Plus} onClick={() => setMaking(true)}>
              New token
            </Button>
          )}
        </div>
        <TokenTable query={tokens} tokens={list} revoke={revoke} />
      </section>
      <section>
        <h2>Try it</h2>
        <CodeBlock language="TypeScript" code={example()} />
      </section>
    </SettingsPage>
  );
}

const example = () => `import { createClient } from "lectern/sdk";

const lectern = createClient({
  url: "${location.origin}",
  token: process.env.LECTERN_TOKEN,
});
const { items } = await lectern.lessons.list.query({ limit: 20 });`;
