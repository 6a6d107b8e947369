import { date, endsAt, lastUsed } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { DAY } from "#src/shared/time.ts";
import type { useTokens } from "../tokens.client.ts";
import type { Token } from "../tokens.contract.ts";

type Tokens = ReturnType<typeof useTokens>;

export function TokenTable({ query, tokens, revoke }: { query: Tokens["tokens"]; tokens: Token[]; revoke: Tokens["revoke"] }) {
  const now = Date.now();
  return (
    <div className="card overflow-x-auto">
      <ListState
        state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={tokens.length === 0}
        failure={`The list could not be loaded: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={2} lines={2} className="px-4" />}
        empty={
          <div className="px-4 py-6">
            <b>No tokens yet</b>
            <p className="text-ink-2">A token lets a script do what you do here, such as exporting lessons every night.</p>
          </div>
        }
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">May</th>
              <th scope="col">Last used</th>
              <th scope="col">Ends</th>
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id}>
                <td className="font-label">
                  {token.name} <span className="mono text-ink-3">{token.prefix}…</span>
                </td>
                <td className="whitespace-nowrap">
                  {token.scopes.map((scope) => (
                    <span key={scope} className="chip me-1">
                      {scope}
                    </span>
                  ))}
                </td>
                <td className="whitespace-nowrap text-ink-2">{token.lastUsedAt === null ? "Never" : lastUsed(token.lastUsedAt, now)}</td>
                <td
                  className={classes("whitespace-nowrap", isEnding(token, now) ? "text-warn" : "text-ink-2")}
                  title={token.expiresAt === null ? undefined : date(token.expiresAt)}
                >
                  {token.expiresAt === null ? "Never" : endsAt(token.expiresAt, now)}
                </td>
                <td>
                  <Button
                    size="small"
                    look="red"
                    aria-label={`Revoke ${token.name}`}
                    busy={revoke.isPending && revoke.variables?.id === token.id}
                    onClick={() => revoke.mutate({ id: token.id })}
                  >
                    Revoke
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
    </div>
  );
}

const isEnding = (token: Token, now: number) => token.expiresAt !== null && token.expiresAt - now < 14 * DAY;
