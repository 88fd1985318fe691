import { presentNumber } from "@/lib/domain/phone-format";
import { type PhoneNumber, smsStateOf } from "@/lib/domain/phone-number";
import { csvFields, exportOnlyColumns } from "./fields";
import { credentialKindOf, type Names } from "./lookups";
import { writeCsv } from "./write-csv";

/** Numbers as a file that can be imported: the template's columns, then what only the export knows. */
export function exportNumbers(numbers: Iterable<PhoneNumber>, names: Names): Generator<string> {
  return writeCsv([...csvFields, ...exportOnlyColumns], cellsOfAll(numbers, names));
}

function* cellsOfAll(numbers: Iterable<PhoneNumber>, names: Names): Generator<string[]> {
  for (const phone of numbers) {
    const cells = { ...importedCells(phone, names), ...knownCells(phone) };
    yield [...csvFields, ...exportOnlyColumns].map((column) => cells[column] ?? "");
  }
}

function importedCells(phone: PhoneNumber, { assistants, squads, credentials }: Names) {
  const { assistantId, squadId, credentialId, provider } = phone;
  const credential = credentialId && credentials(credentialKindOf(provider) ?? provider).nameOf(credentialId);
  return {
    provider,
    number: phone.number,
    name: phone.name,
    assistant: assistantId && assistants.nameOf(assistantId),
    squad: squadId && squads.nameOf(squadId),
    sms: smsOf(phone),
    credential,
    area_code: phone.areaCode,
    sip_uri: phone.sipUri,
    e164_check: onOff(phone.numberE164CheckEnabled),
  };
}

function knownCells({ id, status, createdAt, updatedAt }: PhoneNumber) {
  return { id, status, created: createdAt, updated: updatedAt };
}

/** Empty where there is none to switch, so that the row can be imported elsewhere. */
function smsOf(phone: PhoneNumber): string | null {
  const state = smsStateOf(phone, phone.number ? presentNumber(phone.number).country : null);
  return state === "on" || state === "off" ? state : null;
}

function onOff(set: boolean | null): string | null {
  if (set === null) return null;
  return set ? "on" : "off";
}
