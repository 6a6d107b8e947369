import { dayWords } from "#src/client/time-words.ts";
import type { UsageItem, UsageReport, UsageTotals } from "../ai.contract.ts";

const whole = new Intl.NumberFormat("en-GB");
const money = (micros: number) => {
  const dollars = micros / 1_000_000;
  return `$${dollars.toFixed(dollars > 0 && dollars < 1 ? 4 : 2)}`;
};

export function UsageTable({ report: { items, totals }, hasPeople }: { report: UsageReport; hasPeople: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {hasPeople && <th scope="col">Person</th>}
          <th scope="col">Model</th>
          <th scope="col" className="num">
            Replies
          </th>
          <th scope="col" className="num">
            Tokens in
          </th>
          <th scope="col" className="num">
            Tokens out
          </th>
          <th scope="col" className="num">
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            <td className="whitespace-nowrap">{dayWords(new Date(`${item.day}T12:00:00`).getTime())}</td>
            {hasPeople && <td>{item.userName}</td>}
            <td className="break-words">
              {item.model} <span className="text-xs text-ink-3">{item.provider}</span>
            </td>
            <Numbers of={item} />
          </tr>
        ))}
        <tr className="font-label">
          <td colSpan={hasPeople ? 3 : 2}>All together</td>
          <Numbers of={totals} />
        </tr>
      </tbody>
    </table>
  );
}

const Numbers = ({ of }: { of: UsageTotals }) => (
  <>
    <td className="num" data-label="Replies">
      {whole.format(of.replies)}
    </td>
    <td className="num" data-label="Tokens in">
      {whole.format(of.inputTokens)}
    </td>
    <td className="num" data-label="Tokens out">
      {whole.format(of.outputTokens)}
    </td>
    <td className="num" data-label="Cost">
      {money(of.costMicros)}
    </td>
  </>
);

const keyOf = ({ day, userId, provider, model }: UsageItem) => `${day} ${userId} ${provider} ${model}`;
