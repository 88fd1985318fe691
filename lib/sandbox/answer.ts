/** What arrives, whichever way it came (in process or over HTTP). */
export type Incoming = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** An answer, or one of the two ways in which none comes. */
export type Outcome = Answer | "reset" | "hang";

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

/** The envelope of every refusal: an array of sentences for DTO validation, one string for business rules. */
export function refusal(status: keyof typeof reasons, message: string | readonly string[]): Answer {
  return json(status, { message, error: reasons[status], statusCode: status });
}

const reasons = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  413: "Payload Too Large",
  429: "Too Many Requests",
} as const;

/** The framework's own answer where a handler finds nothing; the text for an unknown id is our reading. */
export const notFound = () => json(404, { message: "Not Found", statusCode: 404 });
