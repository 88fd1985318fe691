import type { ReactNode } from "react";
import type { PhoneNumber } from "@/lib/domain/phone-number";

/** What happens to a call when neither assistant nor squad is set; the URL itself is only shown here. */
export function ServerAnswers({ phone }: { phone: Pick<PhoneNumber, "serverUrl" | "fallback"> }) {
  const unanswered = phone.fallback
    ? `If it gives no answer, the call goes to the fallback${phone.fallback.to ? `, ${phone.fallback.to}` : ""}.`
    : "If it gives no answer, the call is hung up.";
  if (phone.serverUrl)
    return (
      <Note>
        <p>For every call, Vapi asks this address who answers:</p>
        <p className="my-1 font-mono text-xs text-text [overflow-wrap:anywhere]">{phone.serverUrl}</p>
        <p>{unanswered}</p>
      </Note>
    );
  return (
    <Note>
      <p>
        This number has no server URL of its own. Vapi then asks the server URL of the organisation, which Switchboard
        cannot see. Where there is none either, nobody answers.
      </p>
      {phone.fallback ? <p>{unanswered}</p> : null}
    </Note>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <div className="rounded-sm border border-hairline bg-sunken px-3 py-2.5 text-text-2">{children}</div>;
}
