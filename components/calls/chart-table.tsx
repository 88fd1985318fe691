import { type ChartDay, dayWords } from "./chart-days";

/** The same in figures, newest first. */
export function ChartTable({ days }: { days: readonly ChartDay[] }) {
  return (
    <table aria-label="Calls per day in figures" className="digits mt-3 w-full max-w-[360px] border-t border-hairline">
      <thead>
        <tr className="text-left text-xs text-text-3">
          <th scope="col" className="py-1 font-medium">
            Day
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Calls
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, calls, partial }, index) => (
          <tr key={day} className="border-t border-hairline">
            <th scope="row" className="py-0.5 text-left font-normal text-text-2">
              {dayWords(day)}
            </th>
            <td className="py-0.5 text-right">
              {calls === null ? <span className="text-text-3">Not fetched</span> : calls}
              {partial ? <span className="text-text-3">{index === 0 ? " so far" : " of those fetched"}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
