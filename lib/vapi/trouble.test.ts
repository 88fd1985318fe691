import { describe, expect, it } from "vitest";
import { troubleOf } from "./trouble";

const failed = (cause: object) => new TypeError("fetch failed", { cause: Object.assign(new Error("x"), cause) });

describe("why there is no answer", () => {
  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("%s: nothing was sent", (code) => {
    expect(troubleOf(failed({ code }))).toEqual({ kind: "unreachable", code });
  });

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "EPIPE", "Z_DATA_ERROR"])(
    "%s: nobody knows",
    (code) => {
      expect(troubleOf(failed({ code }))).toEqual({ kind: "lost", code });
    },
  );

  it("nobody knows what it does not recognise, and nothing odd is passed on", () => {
    const lost = { kind: "lost", code: "connection lost" };
    for (const odd of [new Error("boom"), "boom", undefined, failed({ code: 7 }), failed({ code: "Bearer secret" })])
      expect(troubleOf(odd)).toEqual(lost);
  });
});
