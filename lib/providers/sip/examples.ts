import { assistantId, refusedNameAndRouting } from "../examples";

const authentication = { username: "user-".repeat(4), password: "password-".repeat(3) };
const access = { sipUsername: authentication.username, sipPassword: authentication.password };

/** The tests stand in the EU region. */
export const examples = {
  valid: [
    {
      values: { sipUri: "front-desk", ...access, name: "Front desk", assistantId },
      body: {
        provider: "vapi",
        sipUri: "sip:front-desk@sip.eu.vapi.ai",
        authentication,
        name: "Front desk",
        assistantId,
      },
    },
    {
      values: { sipUri: "SIP:Front-Desk@SIP.EU.vapi.ai" },
      body: { provider: "vapi", sipUri: "sip:Front-Desk@sip.eu.vapi.ai" },
    },
  ],
  refused: {
    sipUri: [
      { sipUri: "" },
      { sipUri: "sip:@sip.eu.vapi.ai" },
      { sipUri: "front desk" },
      { sipUri: "sip:desk@sip.vapi.ai" },
      { sipUri: "desk@example.com" },
      { sipUri: "desk;transport=tcp" },
      { sipUri: "d".repeat(64) },
    ],
    sipUsername: [{ sipUsername: "" }, { sipUsername: "too-short" }, { sipUsername: "u".repeat(41) }],
    sipPassword: [{ sipPassword: "" }, { sipPassword: "too-short" }, { sipPassword: "p".repeat(41) }],
    ...refusedNameAndRouting,
  },
};
