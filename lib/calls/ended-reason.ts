import { failureSentence } from "./ended-failure";

export type ReasonKind = "ok" | "missed" | "failed" | "neutral";
export type Reason = { kind: ReasonKind; text: string };

const ok = (text: string): Reason => ({ kind: "ok", text });
const missed = (text: string): Reason => ({ kind: "missed", text });
const failed = (text: string): Reason => ({ kind: "failed", text });
const neutral = (text: string): Reason => ({ kind: "neutral", text });

/** What people want to know of a telephone; the faults of models, voices and transcribers have patterns of their own. */
const known: Readonly<Record<string, Reason>> = {
  "customer-ended-call": ok("The customer hung up"),
  "assistant-ended-call": ok("The assistant hung up"),
  "assistant-said-end-call-phrase": ok("The assistant said goodbye"),
  "assistant-ended-call-with-hangup-task": ok("The assistant hung up"),
  "assistant-ended-call-after-message-spoken": ok("The assistant hung up after its message"),
  "assistant-forwarded-call": ok("The assistant transferred the call"),
  "call.in-progress.twilio-completed-call": ok("Twilio ended the call"),
  "call.in-progress.sip-completed-call": ok("The SIP trunk ended the call"),
  "vonage-completed": ok("Vonage ended the call"),
  "call.ringing.hook-executed-say": ok("A hook spoke its message and hung up"),
  "call.ringing.hook-executed-transfer": ok("A hook transferred the call"),
  "call.ending.hook-executed-say": ok("A hook spoke its message at the end"),
  "call.ending.hook-executed-transfer": ok("A hook transferred the call at the end"),
  "customer-ended-call-after-warm-transfer-attempt": ok("The customer hung up after a transfer was tried"),
  "customer-ended-call-during-transfer": ok("The customer hung up during the transfer"),
  "customer-ended-call-before-warm-transfer": ok("The customer hung up before the transfer"),

  "customer-busy": missed("The customer was busy"),
  "customer-did-not-answer": missed("The customer did not answer"),
  voicemail: missed("Voicemail answered"),
  "call.forwarding.operator-busy": missed("The transfer target was busy"),
  "call.forwarding.no-answer": missed("The transfer target did not answer"),
  "call.ringing.sip-inbound-caller-hungup-before-call-connect": missed("The caller hung up before the call connected"),

  "silence-timed-out": neutral("Nobody spoke for too long"),
  "exceeded-max-duration": neutral("The call reached its longest duration"),
  "manually-canceled": neutral("Somebody cancelled the call"),
  "call-deleted": neutral("The call was deleted"),
  "scheduled-call-deleted": neutral("The scheduled call was deleted"),

  "assistant-not-found": failed("The assistant does not exist"),
  "assistant-not-valid": failed("The assistant's settings are not valid"),
  "assistant-join-timed-out": failed("The assistant did not join in time"),
  "assistant-request-failed": failed("The server did not answer who takes the call"),
  "assistant-request-returned-error": failed("The server answered with an error"),
  "assistant-request-returned-unspeakable-error": failed("The server answered with an error that cannot be spoken"),
  "assistant-request-returned-invalid-assistant": failed("The server named an assistant that is not valid"),
  "assistant-request-returned-no-assistant": failed("The server named no assistant"),
  "assistant-request-returned-forwarding-phone-number": ok("The server forwarded the call to another number"),
  "call-start-error-neither-assistant-nor-server-set": failed("Nobody is set to answer this number"),
  "customer-did-not-give-microphone-permission": failed("The customer did not allow the microphone"),
  "phone-call-provider-closed-websocket": failed("The carrier closed the audio connection"),
  "phone-call-provider-bypass-enabled-but-no-call-received": failed("No call came although one was announced"),
  "twilio-failed-to-connect-call": failed("Twilio could not connect the call"),
  "twilio-reported-customer-misdialed": failed("Twilio says that this number cannot be dialled"),
  "vonage-failed-to-connect-call": failed("Vonage could not connect the call"),
  "vonage-disconnected": failed("Vonage broke the call off"),
  "vonage-rejected": failed("Vonage rejected the call"),
  "worker-shutdown": failed("Vapi shut the call's machine down"),

  "call.start.error-get-assistant": failed("The assistant could not be read at the start"),
  "call.start.error-get-phone-number": failed("The phone number could not be read at the start"),
  "call.start.error-get-customer": failed("The customer could not be read at the start"),
  "call.start.error-get-transport": failed("The number could not place the call"),
  "call.start.error-get-resources-validation": failed("The call's settings are not valid"),
  "call.start.assistant-version-error-validation": failed("This version of the assistant cannot be used"),
  "call.start.error-vapi-number-international": failed("A free Vapi number calls US numbers only"),
  "call.start.error-vapi-number-outbound-daily-limit": failed("The free number had no outbound calls left that day"),
  "call.start.error-subscription-wallet-does-not-exist": failed("The Vapi account has no wallet"),
  "call.start.error-subscription-frozen": failed("The Vapi account is frozen"),
  "call.start.error-subscription-insufficient-credits": failed("The Vapi account had no credits left"),
  "call.start.error-subscription-upgrade-failed": failed("The Vapi account could not be upgraded"),
  "call.start.error-subscription-concurrency-limit-reached": failed("Too many calls were under way at once"),
  "call.start.error-fraud-check-failed": failed("Vapi's fraud check stopped the call"),
  "call.start.error-enterprise-feature-not-available-recording-consent": failed(
    "Recording consent is an enterprise feature at Vapi",
  ),

  "call.ringing.error-sip-inbound-call-failed-to-connect": failed("The inbound SIP call did not connect"),
  "call.in-progress.error-sip-inbound-call-failed-to-connect": failed("The inbound SIP call did not connect"),
  "call.in-progress.error-sip-outbound-call-failed-to-connect": failed("The SIP trunk did not connect the call"),
  "call.in-progress.error-assistant-did-not-receive-customer-audio": failed("No sound came from the customer"),
  "call.in-progress.error-transfer-failed": failed("The transfer failed"),
  "call.in-progress.error-warm-transfer-max-duration": failed("The warm transfer took too long"),
  "call.in-progress.error-warm-transfer-assistant-cancelled": failed("The assistant called the warm transfer off"),
  "call.in-progress.error-warm-transfer-silence-timeout": failed("Nobody spoke during the warm transfer"),
  "call.in-progress.error-warm-transfer-microphone-timeout": failed("No sound came during the warm transfer"),
};

/** Why a call ended, in plain words; a word nobody knows yet is made readable. */
export function endedReason(word: string): Reason {
  if (Object.hasOwn(known, word)) return known[word] ?? neutral(word);
  const sentence = failureSentence(word);
  if (sentence) return failed(sentence);
  const kind = /error|fail/i.test(word) ? "failed" : "neutral";
  return { kind, text: readable(word) };
}

function readable(word: string): string {
  const text = word.replaceAll(/[._-]+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
