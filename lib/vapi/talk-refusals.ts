import type { Failure } from "@/lib/domain/errors";

type Spoken = { pattern: RegExp; speech: Pick<Failure, "message" | "next"> };

/** What the upstream says no to when it is to call or to text somebody. What was not done is said after `next`. */
export const talkRefusals: readonly Spoken[] = [
  {
    pattern: /daily outbound call limit/i,
    speech: {
      message: "This free number has no outbound calls left today.",
      next: "Vapi gives free numbers about ten a day, by public reports, and starts again at midnight UTC. Call from an imported number, or wait until then.",
    },
  },
  {
    pattern: /do(?:es)? not support international calls/i,
    speech: {
      message: "Free Vapi numbers call US numbers only.",
      next: "Canada counts as abroad too. Call a US number, or call from an imported number.",
    },
  },
  {
    pattern: /payment method|add (?:a )?(?:credit )?card/i,
    speech: {
      message: "Vapi wants a payment method first.",
      next: "Add one under Billing in the Vapi dashboard, then try again.",
    },
  },
  {
    pattern: /insufficient (?:credits?|balance|funds)|out of credits|wallet/i,
    speech: {
      message: "The Vapi account has no credits left.",
      next: "Top it up under Billing in the Vapi dashboard, then try again.",
    },
  },
  {
    pattern: /sms\b.*\b(?:not|isn't|is not|must be) (?:been )?enabled|sms is disabled|sms[- ]enabled/i,
    speech: {
      message: "This number cannot send texts: SMS is off.",
      next: "Turn on Enable SMS on the number's SMS tab, save, and send again.",
    },
  },
  {
    pattern: /couldn't get assistant\. need either/i,
    speech: {
      message: "Vapi wants to know who speaks, and nobody answers this number.",
      next: "Choose an assistant or a squad on the number's Inbound tab, save, and try again.",
    },
  },
  {
    pattern: /need either `?phoneNumberId`?/i,
    speech: { message: "Vapi did not learn which number to call from.", next: "Choose a number and try again." },
  },
];
