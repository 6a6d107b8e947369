import { useModels, useUsage } from "../ai.client.ts";

const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("en-GB");

/** What answers for what, as things are now. */
export function WhichModel() {
  const { chosen } = useModels(null);
  const totals = useUsage(0).data?.totals;
  if (!chosen) return null;
  return (
    <section>
      <h2 className="pb-2">Which model does what</h2>
      <div className="card">
        <table>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">Model</th>
            </tr>
          </thead>
          <tbody>
            {[
              ["Conversation", "unless another is chosen in it"],
              ["Lesson drafts", "as its conversation"],
              ["Titles", "as their conversation"],
            ].map(([what, when]) => (
              <tr key={what}>
                <td>{what}</td>
                <td className="!ms-0 !text-start">
                  {chosen.name} <span className="text-ink-3">{when}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.isPlanner && <p className="pt-2 text-xs text-ink-3">The built-in planner works by rule. It is not an AI model.</p>}
      {totals !== undefined && totals.replies > 0 && (
        <p className="pt-2 text-xs text-ink-3">
          This month, all together: {whole.format(totals.replies)} replies, {compact.format(totals.inputTokens + totals.outputTokens)}{" "}
          tokens.
        </p>
      )}
    </section>
  );
}
