import { presentNumber } from "@/lib/domain/phone-format";
import { type DestinationForm, isOfUnknownKind } from "./destination";
import { planWords } from "./transfer-plan";

/** A transfer destination in one line, with all that tells two of them apart. */
export function destinationWords(form: DestinationForm): string {
  if (form.kind === "none") return isOfUnknownKind(form) ? "Of a kind that Switchboard does not know" : "None";
  const isSip = form.kind === "sip";
  const headers = form.sipHeaders.map(({ name }) => name.trim()).filter(Boolean);
  const seen = [
    (isSip ? form.sipUri.trim() : presentNumber(form.number.trim()).display) || "Not filled in",
    !isSip && form.extension.trim() && `extension ${form.extension.trim()}`,
    !isSip && !form.numberE164CheckEnabled && "not checked for E.164",
    isSip && headers.length > 0 && `headers ${headers.join(" ")}`,
    form.callerId.trim() && `caller ID ${form.callerId.trim()}`,
    form.message.trim() && `says “${form.message.trim()}”`,
    form.description.trim() && `described as “${form.description.trim()}”`,
    form.transferPlan.mode && planWords(form.transferPlan),
  ];
  return seen.filter(Boolean).join(", ");
}
