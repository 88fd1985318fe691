"use client";

import { showTab } from "@/components/ui/tab-link";
import { TextButton } from "@/components/ui/text-link";

/** Whom Vapi asks when neither assistant nor squad is set. */
export function ServerAnswers({ url }: { url: string }) {
  return (
    <div className="rounded-sm border border-hairline bg-sunken px-3 py-2.5 text-text-2">
      {url ? (
        <>
          <p>For every call, Vapi asks this address who answers:</p>
          <p className="my-1 font-mono text-xs text-text [overflow-wrap:anywhere]">{url}</p>
        </>
      ) : (
        <p>
          This number has no server URL of its own. Vapi then asks the server URL of the organisation, which Switchboard
          cannot see. Where there is none either, nobody answers.
        </p>
      )}
      <p className="mt-1">
        <TextButton onClick={openServerTab}>{url ? "Open the Server tab" : "Set one on the Server tab"}</TextButton>
      </p>
    </div>
  );
}

/** The tab stands in the address, as `useTab` reads it. */
function openServerTab() {
  showTab("?tab=server");
}
