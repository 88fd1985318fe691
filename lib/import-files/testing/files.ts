import { createHash } from "node:crypto";
import type { FileChoice, UploadedFile } from "../schema";
import type { Owner } from "../store";
import { storeUpload } from "../upload";

export const accountSid = `AC${"0".repeat(32)}`;
export const authToken = "the-token-of-the-account";
export const twilioAccess = { twilio: { twilioAccountSid: accountSid, twilioAuthToken: authToken } };

/** A template with rows of Twilio numbers from `first` on. */
export function twilioFile(count: number, first = 0): string {
  const rows = Array.from({ length: count }, (_, index) => `twilio,${numberAt(first + index)},Line ${index},off`);
  return ["provider,number,name,sms", ...rows, ""].join("\n");
}

export function numberAt(index: number): string {
  return `+1415${String(5_550_000 + index).padStart(7, "0")}`;
}

export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function upload(owner: Owner, content: string | Uint8Array, name = "numbers.csv"): Promise<UploadedFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return storeUpload(owner, { name, source: inPieces(bytes) });
}

export function choiceOf({ mapping, provider }: UploadedFile, access: FileChoice["access"] = twilioAccess): FileChoice {
  return { mapping, provider, access };
}

export const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
