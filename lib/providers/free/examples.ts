import { assistantId, refusedNameAndRouting } from "../examples";

export const examples = {
  valid: [
    {
      values: { numberDesiredAreaCode: " 415 ", name: "Front desk", assistantId },
      body: { provider: "vapi", numberDesiredAreaCode: "415", name: "Front desk", assistantId },
    },
    { values: {}, body: { provider: "vapi" } },
  ],
  refused: {
    numberDesiredAreaCode: [
      { numberDesiredAreaCode: "41" },
      { numberDesiredAreaCode: "4155" },
      { numberDesiredAreaCode: "abc" },
      { numberDesiredAreaCode: "015" },
    ],
    ...refusedNameAndRouting,
  },
};
