import { Facts } from "#src/client/ui/Facts.tsx";
import type { Welcome } from "../users.contract.ts";

export function RunningHere({ server }: { server: NonNullable<Welcome["server"]> }) {
  return (
    <section>
      <h2 className="serif-head">What is running here</h2>
      <Facts
        items={[
          ["Version", server.version],
          [
            "Data",
            <>
              <span className="mono break-all">{server.dataDirectory}</span>
              {server.freeBytes !== null && `, ${gigabytes(server.freeBytes)} free`}
            </>,
          ],
          ["Database", `${server.database}, every save written to disk`],
          [
            "Address",
            <>
              <span className="mono break-all">{server.origin}</span>
              {!server.isEncrypted && (
                <span className="block text-xs text-warn">Not encrypted. Fine on this machine; use HTTPS for others.</span>
              )}
            </>,
          ],
          ["AI", server.model ?? "None connected. The built-in planner works at once."],
        ]}
      />
    </section>
  );
}

const gigabytes = (bytes: number) => (bytes >= 10e9 ? `${Math.round(bytes / 1e9)} GB` : `${(bytes / 1e9).toFixed(1)} GB`);
