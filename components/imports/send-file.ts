import { AppError, type Failure } from "@/lib/domain/errors";
import { failureSchema } from "@/lib/domain/failure";
import type { CheckReport, FileChoice, UploadedFile } from "@/lib/import-files/schema";
import { paths } from "@/lib/paths";

type Sending = {
  workspace: string;
  /** Empty for rows that were pasted. */
  name: string;
  body: Blob;
  /** How much of it has left, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Not with `fetch`, which does not tell how far a body is. */
export function sendFile({ workspace, name, body, onProgress, signal }: Sending): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${paths.api.importFiles(workspace)}?${new URLSearchParams({ name })}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      // our own route answers with this type whenever it answers 200
      request.status === 200 ? resolve(request.response as UploadedFile) : reject(refusal(request.response));
    request.onerror = () => reject(refusal(undefined));
    request.onabort = () => reject(new AppError(takenBack));
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

export async function askForCheck(
  { workspace, file }: { workspace: string; file: string },
  choice: FileChoice,
  signal: AbortSignal,
): Promise<CheckReport> {
  const headers = { "content-type": "application/json" };
  const asked = { method: "POST", body: JSON.stringify(choice), headers, signal };
  const response = await fetch(paths.api.importCheck(workspace, file), asked).catch(() => {
    throw signal.aborted ? new AppError(takenBack) : refusal(undefined);
  });
  const told: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(told);
  return told as CheckReport;
}

function refusal(answer: unknown): AppError {
  const told = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : undefined;
  return new AppError(failureSchema.safeParse(told).data ?? noAnswer);
}

const noAnswer: Failure = {
  code: "upstream-down",
  message: "Switchboard did not answer.",
  next: "Nothing was imported. Check the connection and try again.",
};

const takenBack: Failure = { code: "cancelled", message: "This was cancelled." };
