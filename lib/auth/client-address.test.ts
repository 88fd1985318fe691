import { createServer, request as send, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { believedAddress, clientAddress, pinClientAddress } from "./client-address";

/** Of a request only these two are read; a whole one would need a socket. */
const request = (forwarded?: string) =>
  ({
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
    socket: { remoteAddress: "10.0.0.7" },
  }) as unknown as IncomingMessage;

describe("the address of a client", () => {
  it("is the socket's where no proxy is known, whatever the client claims", () => {
    expect(believedAddress(request("6.6.6.6"), false)).toBe("10.0.0.7");
  });

  it("is what the reverse proxy wrote last, not what the client wrote before it", () => {
    expect(believedAddress(request("6.6.6.6, 203.0.113.9"), true)).toBe("203.0.113.9");
    expect(believedAddress(request(), true)).toBe("10.0.0.7");
  });

  it("is the only one that the product sees", async () => {
    pinClientAddress({ behindProxy: false });
    const server = createServer((request, response) =>
      response.end(`${request.method} ${request.headers["x-forwarded-for"]}`),
    ).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (method: string) =>
      new Promise<string>((resolve, reject) =>
        send({ port, host: "127.0.0.1", method, headers: { "x-forwarded-for": "6.6.6.6" } }, (answer) =>
          resolve(text(answer)),
        )
          .on("error", reject)
          .end(),
      );
    expect(await ask("GET")).toBe("GET 127.0.0.1");
    expect(await ask("TRACE")).toBe("OPTIONS 127.0.0.1");
    server.close();
  });

  it("is never empty", () => {
    expect(clientAddress(undefined)).toBe("unknown");
    expect(clientAddress("203.0.113.9")).toBe("203.0.113.9");
  });
});
