/** What a click costs, or that it costs nothing. */
export function CostNote({ sandbox }: { sandbox: boolean }) {
  return (
    <p className="text-xs text-text-3">
      {sandbox
        ? "Sandbox: nothing leaves, nobody gets it, it costs nothing."
        : "Sending costs: Vapi and Twilio charge for every text."}
    </p>
  );
}
