import type { ProviderDefinition } from "@/lib/providers/define";
import { type Problem, problem } from "./issues";
import { formsCalled, knownWords } from "./provider-word";
import { quoted } from "./quoted";
import type { Cells } from "./row-cells";

/** Which import form a row is. Of several forms with one word, a SIP URI tells that of addresses. */
export function chooseForm(cells: Cells, among: readonly ProviderDefinition[]): ProviderDefinition | Problem {
  const said = cells.provider;
  const called = formsCalled(said, among);
  const hasAddress = cells.sip_uri !== "";
  const form = called.find(({ fields }) => "sipUri" in fields === hasAddress) ?? called[0];
  if (form) return form;
  const use = `Use ${knownWords(among)}.`;
  if (said === "") return problem("unknown-provider", "provider", `The provider is missing. ${use}`);
  return problem("unknown-provider", "provider", `There is no provider called ${quoted(said)}. ${use}`);
}

export function isProblem(chosen: ProviderDefinition | Problem): chosen is Problem {
  return "code" in chosen;
}
