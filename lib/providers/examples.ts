import type { FormValues } from "./define";

export const assistantId = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
export const squadId = "8d1e5a39-6a5c-4a0b-8f0e-2b9f3c4d5e22";
export const credentialId = "c7f3a1d2-9b84-4e6f-a0c5-7d2e8f1b3a33";

export const refusedNumbers: FormValues[] = [
  { number: "" },
  { number: "   " },
  { number: "call me" },
  { number: "+1 415" },
  { number: "+1 415 555 0123 9999 9999" },
  { number: "<script>alert(1)</script>" },
];

export const refusedCredentials: FormValues[] = [
  { credentialId: "" },
  { credentialId: "my-trunk" },
  { credentialId: "../assistant" },
];

export const refusedNameAndRouting: Record<string, FormValues[]> = {
  name: [{ name: "n".repeat(41) }, { name: "🦊".repeat(41) }],
  assistantId: [{ assistantId: "somebody" }, { assistantId: "../squad" }],
  squadId: [{ answeredBy: "squad", squadId: "somebody" }],
};
