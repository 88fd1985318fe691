import { callLimits } from "@/lib/calls/limits";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";

type ConsequencesProps = { phone: PhoneNumberDetail; row: PhoneNumberRow; isSandbox: boolean };

/** What a press does, said before it. */
export function TestCallConsequences({ phone, row, isSandbox }: ConsequencesProps) {
  const from = row.display ?? row.sipUri ?? row.label;
  const limits = callLimits(phone);
  return (
    <div className="grid gap-2 text-text-2">
      <p>
        {isSandbox ? (
          <>Sandbox: nothing leaves this machine. The call from {from} is played through, and its cost is made up.</>
        ) : (
          <>
            Vapi really calls the customer from <span className="digits whitespace-nowrap">{from}</span>, and the call
            costs money.
          </>
        )}
      </p>
      {row.status.kind === "active" ? null : (
        <p className="text-warn">This number is {row.status.word.toLowerCase()}: calls from it may not get through.</p>
      )}
      {limits.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-4 text-xs text-text-3">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
