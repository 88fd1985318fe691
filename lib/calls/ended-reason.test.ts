import { describe, expect, it } from "vitest";
import { readOpenApi } from "@/lib/sandbox/testing/openapi";
import { endedReason } from "./ended-reason";

it.each([
  ["customer-ended-call", "ok", "The customer hung up"],
  ["customer-did-not-answer", "missed", "The customer did not answer"],
  ["voicemail", "missed", "Voicemail answered"],
  ["silence-timed-out", "neutral", "Nobody spoke for too long"],
  ["call.start.error-vapi-number-international", "failed", "A free Vapi number calls US numbers only"],
  ["pipeline-error-openai-429-exceeded-quota", "failed", "OpenAI has no quota left"],
  ["pipeline-error-azure-openai-llm-failed", "failed", "Azure OpenAI failed to answer as the model"],
  ["pipeline-error-custom-llm-llm-failed", "failed", "The custom model failed to answer as the model"],
  ["call.in-progress.error-vapifault-eleven-labs-quota-exceeded", "failed", "ElevenLabs has no quota left"],
  ["call.in-progress.error-providerfault-xai-503-server-overloaded-error", "failed", "xAI was overloaded"],
  ["pipeline-error-azure-speech-transcriber-failed", "failed", "Azure Speech failed to transcribe"],
  ["pipeline-error-deepgram-returning-404-not-found", "failed", "Deepgram did not find what was asked for"],
  ["call.in-progress.error-providerfault-outbound-sip-403-forbidden", "failed", "The SIP trunk refused the call (403)"],
  ["call.in-progress.error-vapifault-worker-died", "failed", "The call's machine at Vapi stopped"],
])("%s is %s: %s", (word, kind, text) => {
  expect(endedReason(word)).toEqual({ kind, text });
});

it.each([
  ["a-new-word", { kind: "neutral", text: "A new word" }],
  ["call.moon.error-phase", { kind: "failed", text: "Call moon error phase" }],
  ["constructor", { kind: "neutral", text: "Constructor" }],
  ["pipeline-error-openai-ate-the-cheese", { kind: "failed", text: "OpenAI failed: ate the cheese" }],
  ["", { kind: "neutral", text: "" }],
])("a word nobody knows yet stays readable: %j", (word, reason) => {
  expect(endedReason(word)).toEqual(reason);
});

const words = readOpenApi()?.components.schemas.Call?.properties?.endedReason?.enum ?? [];

describe.skipIf(words.length === 0)("every documented word (skipped where the description is not at hand)", () => {
  it("is said in a sentence without the upstream's own spelling", () => {
    const sentences = words.map((word) => endedReason(String(word)).text);
    expect(words.length).toBeGreaterThan(500);
    expect(sentences.filter((text) => /fault|error-|-error|failed:|_|\w+-\w+-\w+/.test(text))).toEqual([]);
    expect(sentences.filter((text) => text.length > 70 || !/^[A-Zx]\S* .*[A-Za-z0-9)]$/.test(text))).toEqual([]);
  });

  it("an error is a failure", () => {
    const errors = words.map(String).filter((word) => /error|failed/.test(word));
    const others = errors.filter((word) => endedReason(word).kind !== "failed");
    expect(others).toEqual([]);
  });
});
