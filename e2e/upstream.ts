import { randomUUID } from "node:crypto";
import { sandboxUrls } from "./settings";

export type Arrived = { method: string; path: string; body?: unknown; status?: number };

/** One organisation of the sandbox over HTTP: its key, and what a test may do behind the product's back. */
export class Upstream {
  readonly key: string;

  constructor(
    numbers = 64,
    private readonly url: string = sandboxUrls.local,
  ) {
    this.key = `sandbox-n${numbers}-${randomUUID()}`;
  }

  /** Calls the API itself, as another client would. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.key}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  numbers<T = Record<string, unknown>>(): Promise<T[]> {
    return this.call("GET", "/phone-number?limit=1000");
  }

  async requests(method?: string): Promise<Arrived[]> {
    const all = await this.control<Arrived[]>("GET", `/__sandbox/requests?key=${this.key}`);
    return method ? all.filter((request) => request.method === method) : all;
  }

  /** What arrived so far is no concern of the test. */
  forget(): Promise<unknown> {
    return this.control("DELETE", `/__sandbox/requests?key=${this.key}`);
  }

  /** Makes the next answers fail; the rules are those of the sandbox's control endpoint. */
  fault(rule: Record<string, unknown>): Promise<unknown> {
    return this.control("POST", "/__sandbox/faults", { key: this.key, ...rule });
  }

  heal(): Promise<unknown> {
    return this.control("DELETE", `/__sandbox/faults?key=${this.key}`);
  }

  private async control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
