import { Monitor } from "lucide-react";
import { clock, dayWords, lastUsed } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SettingsPage } from "#src/client/ui/SettingsPage.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useDevices } from "../users.client.ts";
import { deviceName } from "./device-name.ts";

export function DeviceSettings() {
  const { devices, revoke } = useDevices();
  const list = devices.data?.items ?? [];
  return (
    <SettingsPage title="Devices" lead="Where you are signed in. Ending a sign-in leaves what is kept on that device where it is.">
      {revoke.error && <Notice tone="danger">{wordsFor(revoke.error)}</Notice>}
      <section className="card">
        <ListState
          state={devices.isPending ? "loading" : devices.isError ? "failed" : "ready"}
          isEmpty={list.length === 0}
          failure={`The list could not be loaded: ${wordsFor(devices.error)}`}
          onRetry={() => void devices.refetch()}
          skeleton={<SkeletonRows rows={2} lines={2} className="px-4" />}
          empty={null}
        >
          {list.map((device) => (
            <div key={device.id} className="cell">
              <Icon of={Monitor} className="text-ink-3" />
              <span className="min-w-0 flex-1">
                <b className="block truncate" title={device.userAgent}>
                  {deviceName(device.userAgent)}
                </b>
                <span className="block truncate text-xs text-ink-3">
                  Last seen {lastUsed(device.lastSeenAt, Date.now())} from {device.address}, signed in {signedIn(device.createdAt)}
                </span>
              </span>
              {device.isCurrent ? (
                <span className="chip on">This device</span>
              ) : (
                <Button
                  size="small"
                  look="red"
                  busy={revoke.isPending && revoke.variables?.id === device.id}
                  onClick={() => revoke.mutate({ id: device.id })}
                >
                  Sign out
                </Button>
              )}
            </div>
          ))}
        </ListState>
      </section>
    </SettingsPage>
  );
}

/** To the minute: what tells two sign-ins of one browser apart. */
const signedIn = (at: number) => `${dayWords(at)} ${clock(at)}`;
