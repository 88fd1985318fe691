import type { Sandbox } from "../sandbox";

export type Told = {
  status: number;
  body: Record<string, unknown>;
  list: Record<string, unknown>[];
  response: Response;
};

/** Speaks to the sandbox as a client with one key would. */
export function callerOf(
  sandbox: Pick<Sandbox, "fetch">,
  key: string | null = "sandbox-test",
  baseUrl = "https://sandbox.invalid",
) {
  return async function call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Told> {
    const response = await sandbox.fetch(baseUrl + path, {
      method,
      signal,
      headers: { ...(key && { authorization: `Bearer ${key}` }), "content-type": "application/json" },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const json = (await response.clone().json()) as never;
    return { status: response.status, body: json, list: json, response };
  };
}

export const bad = (message: string | string[]) => ({
  status: 400,
  body: { message, error: "Bad Request", statusCode: 400 },
});

export const accountSid = `AC${"0123456789abcdef".repeat(2)}`;

export const twilioNumber = {
  provider: "twilio",
  number: "+14155550123",
  twilioAccountSid: accountSid,
  twilioAuthToken: "token-of-the-account",
};
