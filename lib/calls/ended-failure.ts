const names: Readonly<Record<string, string>> = {
  anthropic: "Anthropic",
  "anthropic-bedrock": "Anthropic on Bedrock",
  "anthropic-vertex": "Anthropic on Vertex",
  anyscale: "Anyscale",
  "assembly-ai": "AssemblyAI",
  azure: "Azure",
  "azure-openai": "Azure OpenAI",
  "azure-speech": "Azure Speech",
  baseten: "Baseten",
  cartesia: "Cartesia",
  cerebras: "Cerebras",
  "custom-llm": "The custom model",
  "custom-transcriber": "The custom transcriber",
  "custom-voice": "The custom voice",
  "deep-seek": "DeepSeek",
  deepgram: "Deepgram",
  deepinfra: "DeepInfra",
  "eleven-labs": "ElevenLabs",
  gladia: "Gladia",
  google: "Google",
  groq: "Groq",
  hume: "Hume",
  "inflection-ai": "Inflection",
  inworld: "Inworld",
  lmnt: "LMNT",
  microsoft: "Microsoft",
  minimax: "MiniMax",
  mistral: "Mistral",
  neuphonic: "Neuphonic",
  openai: "OpenAI",
  openrouter: "OpenRouter",
  "outbound-sip": "The SIP trunk",
  "perplexity-ai": "Perplexity",
  playht: "PlayHT",
  "rime-ai": "Rime",
  runpod: "RunPod",
  sesame: "Sesame",
  "smallest-ai": "Smallest.ai",
  soniox: "Soniox",
  speechmatics: "Speechmatics",
  talkscriber: "Talkscriber",
  tavus: "Tavus",
  "together-ai": "Together AI",
  vapi: "Vapi",
  wellsaid: "WellSaid",
  xai: "xAI",
};

const longestFirst = Object.keys(names).sort((a, b) => b.length - a.length);

/** What may go wrong with a provider; the first that fits. */
const troubles: readonly (readonly [RegExp, string])[] = [
  [/^(llm-)*llm-failed$/, "failed to answer as the model"],
  [/^voice-failed$/, "failed as the voice"],
  [/^video-failed$/, "failed as the video"],
  [/^transcriber-failed$/, "failed to transcribe"],
  [/^failed$/, "failed"],
  [/api-key-missing/, "has no API key"],
  [/auth-failed|401|invalid-api-key|incorrect-api-key|invalid-credentials|unauthorized-access/, "refused the API key"],
  [/account-not-in-organization/, "says that the account is in no organisation"],
  [/unauthorized-to-access-model|403-model-access-denied/, "refused access to the model"],
  [/403-forbidden-out-of-characters|out-of-credits|quota|insuff?icent-funds|requested-payment/, "has no quota left"],
  [/api-access-not-available/, "refused access to its API"],
  [/rate-limit/, "got too many requests"],
  [/407/, "asked for a proxy sign-in (407)"],
  [/480/, "is temporarily unavailable (480)"],
  [/408/, "did not answer in time (408)"],
  [/403/, "refused the call (403)"],
  [/404|voice-not-found/, "did not find what was asked for"],
  [
    /bad-request|invalid-config|no-such-model|invalid-schema|invalid-voice|invalid-emotion|must-be-a-valid|word-boost/,
    "refused the settings",
  ],
  [/503|overloaded|system-busy/, "was overloaded"],
  [/50\d|522|server-error|gateway|ehostunreach|econnreset|network-error/, "had a problem of its own"],
  [/socket-hang-up/, "broke the connection off"],
  [/timed-out|request-canceled/, "took too long"],
  [/concurrent-requests/, "got too many requests at once"],
  [/max-character-limit/, "was given too long a text"],
  [/against-(their-policy|terms)/, "refused the content by its terms"],
  [/voice-disabled-by-owner/, "has this voice disabled by its owner"],
  [/voice-not-fine-tuned/, "has not finished this voice"],
  [/samples/, "lacks usable samples of this voice"],
  [/probation/, "has the account on probation"],
  [/free-users|free-plan|creator-plus|paid-only|instant-voice-clone|requested-upgrade/, "asks for a larger plan"],
  [/unexpected-error/, "had a problem of its own"],
];

const ofVapi: Readonly<Record<string, string>> = {
  "no-available-llm-model": "No model was available",
  "ws-model-connection-failed": "The model could not be connected",
  "transport-never-connected": "The carrier's audio never connected",
  "worker-not-available": "Vapi had no machine for the call",
  "transport-connected-but-call-not-active": "The audio connected, but the call was over",
  "call-started-but-connection-to-transport-missing": "The call started without its audio",
  "worker-died": "The call's machine at Vapi stopped",
  "chat-pipeline-failed-to-start": "Vapi could not start the conversation",
  "get-org": "Vapi could not read the organisation",
  "get-subscription": "Vapi could not read the subscription",
  "database-error": "Vapi's database failed",
};

const prefix =
  /^(?:pipeline-error-|call\.(?:in-progress|start)\.error-(?:pipeline-)?)(?:(?:vapifault|providerfault)-)?/;

/** `call.in-progress.error-vapifault-eleven-labs-quota-exceeded`: whose fault and what it was; undefined for any other word. */
export function failureSentence(word: string): string | undefined {
  if (!prefix.test(word)) return undefined;
  const rest = word.replace(prefix, "");
  if (Object.hasOwn(ofVapi, rest)) return ofVapi[rest];
  const provider = longestFirst.find((id) => rest === id || rest.startsWith(`${id}-`));
  if (!provider) return undefined;
  const trouble = rest.slice(provider.length + 1).replace(/^(?:transcriber-(?!failed)|returning-)/, "");
  const said = troubles.find(([pattern]) => pattern.test(trouble))?.[1] ?? `failed: ${trouble.replaceAll("-", " ")}`;
  return `${names[provider]} ${said}`;
}
