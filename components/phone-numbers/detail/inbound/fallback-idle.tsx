import { Banner } from "@/components/ui/banner";
import type { NumberFormValues } from "@/lib/phone-number/form";

/** Vapi only looks at the fallback when nobody is set who answers. */
export function FallbackIdle({ values }: { values: NumberFormValues }) {
  const { answeredBy, assistantId, squadId, fallbackDestination } = values;
  const answerer =
    answeredBy === "assistant" && assistantId ? "an assistant" : answeredBy === "squad" && squadId ? "a squad" : null;
  if (fallbackDestination.kind === "none" || answerer === null) return null;
  return (
    <Banner tone="warn" title={`The fallback will not ring while ${answerer} is set.`}>
      To use both, answer by server URL.
    </Banner>
  );
}
