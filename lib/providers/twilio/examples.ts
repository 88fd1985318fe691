import { assistantId, refusedNameAndRouting, refusedNumbers, squadId } from "../examples";

const account = { twilioAccountSid: `AC${"0123456789abcdef".repeat(2)}` };

/** What the tests of every provider are made from, in the browser too. */
export const examples = {
  valid: [
    {
      values: {
        ...account,
        number: "(415) 555-0123",
        twilioAuthToken: "token-of-the-account",
        name: "  Front desk  ",
        assistantId,
      },
      body: {
        provider: "twilio",
        ...account,
        number: "+14155550123",
        twilioAuthToken: "token-of-the-account",
        smsEnabled: true,
        name: "Front desk",
        assistantId,
      },
    },
    {
      values: {
        ...account,
        number: "+1 416 555 0123",
        access: "key",
        twilioApiKey: "SK1",
        twilioApiSecret: "secret-of-the-key",
      },
      body: {
        provider: "twilio",
        ...account,
        number: "+14165550123",
        twilioApiKey: "SK1",
        twilioApiSecret: "secret-of-the-key",
        smsEnabled: false,
      },
    },
    {
      values: {
        ...account,
        number: "+14155550123",
        twilioAuthToken: "t",
        smsEnabled: false,
        answeredBy: "squad",
        assistantId,
        squadId,
      },
      body: {
        provider: "twilio",
        ...account,
        number: "+14155550123",
        twilioAuthToken: "t",
        smsEnabled: false,
        squadId,
      },
    },
  ],
  refused: {
    number: refusedNumbers,
    twilioAccountSid: [
      { twilioAccountSid: "" },
      { twilioAccountSid: "AC123" },
      { twilioAccountSid: `SK${"0".repeat(32)}` },
      { twilioAccountSid: `AC${"g".repeat(32)}` },
    ],
    twilioAuthToken: [{ twilioAuthToken: "" }, { twilioAuthToken: "   " }, { twilioAuthToken: "x".repeat(1001) }],
    twilioApiKey: [{ access: "key", twilioApiKey: "", twilioApiSecret: "s" }],
    twilioApiSecret: [{ access: "key", twilioApiKey: "SK1", twilioApiSecret: "" }],
    ...refusedNameAndRouting,
  },
};
