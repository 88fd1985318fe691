import { tenDlcWarning } from "@/lib/messages/can-text";

const facts = [
  {
    what: "US to US only.",
    next: "A US number from Twilio texts with US numbers; Vapi offers no other countries.",
  },
  tenDlcWarning,
  {
    what: "Who answers.",
    next: "The assistant or squad of the Inbound tab answers texts too, each conversation for up to a day after its last message.",
  },
] as const;

/** What decides whether a text arrives, beside the switch. */
export function AboutTexts() {
  return (
    <section className="rounded-md border border-hairline p-4">
      <h2 className="mb-3 text-md font-semibold">How texts work</h2>
      <ul className="grid gap-3">
        {facts.map(({ what, next }) => (
          <li key={what} className="text-text-2">
            <strong className="font-semibold text-text">{what}</strong> {next}
          </li>
        ))}
      </ul>
    </section>
  );
}
