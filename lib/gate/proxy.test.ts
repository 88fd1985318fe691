import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

const visit = (path: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, init));
const signedIn = { headers: { cookie: "switchboard.session=anything" } };

describe("the proxy", () => {
  it("sends a stranger on a page to sign in and back", () => {
    const response = visit("/marlow/phone-numbers?q=415");
    expect(response.status).toBe(307);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.pathname + location.search).toBe("/sign-in?next=%2Fmarlow%2Fphone-numbers%3Fq%3D415");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("lets through what the gate or nobody has to look at", () => {
    for (const path of ["/sign-in", "/setup?token=x", "/api/workspaces/marlow/assistants", "/icon.svg"]) {
      expect(visit(path).headers.get("location")).toBeNull();
    }
    expect(visit("/marlow", signedIn).headers.get("location")).toBeNull();
    expect(visit("/marlow", { method: "POST" }).headers.get("location")).toBeNull();
  });

  it("gives every answer its own nonce and no inline script", () => {
    const policies = [visit("/marlow", signedIn), visit("/marlow", signedIn)].map(
      (response) => response.headers.get("content-security-policy") ?? "",
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]?.match(/script-src [^;]*/)?.[0]).not.toContain("unsafe-inline");
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policies[0]).toContain(rule);
    }
  });

  it("replaces what a client claims about nonce and path", () => {
    const response = visit("/marlow", { headers: { ...signedIn.headers, "x-nonce": "evil", "x-path": "//evil" } });
    expect(response.headers.get("x-middleware-request-x-nonce")).not.toBe("evil");
    expect(response.headers.get("x-middleware-request-x-path")).toBe("/marlow");
  });

  it("lets pages and answers be kept by nobody, files by everybody", () => {
    expect(visit("/marlow", signedIn).headers.get("cache-control")).toBe("private, no-store");
    expect(visit("/api/auth/csrf").headers.get("cache-control")).toBe("private, no-store");
    expect(visit("/icon.svg").headers.get("cache-control")).toBeNull();
  });

  it("refuses an address that cannot be decoded, of a page and of a route alike", () => {
    const paths = [
      "/marlow/phone-numbers/%E0%A4%A",
      "/api/workspaces/marlow/calls/%E0%A4%A",
      "/api/workspaces/%ff/calls",
    ];
    for (const path of paths) {
      expect(doesMatch({ config, nextConfig: {}, url: path }), path).toBe(true);
      expect(visit(path, signedIn).status, path).toBe(400);
    }
    expect(visit("/marlow/phone-numbers/%F0%9F%98%80", signedIn).status).toBe(200);
  });

  it("leaves out only what answers with headers of its own", () => {
    const passes = (url: string) => doesMatch({ config, nextConfig: {}, url });
    const routes = ["phone-numbers?q=4", "phone-numbers/4f1c", "assistants", "squads", "credentials"].concat([
      "calls",
      "calls/4f1c",
      "conversations",
      "conversations/4f1c",
      "text-numbers",
      "journal",
      "runs?active",
      "runs/4f1c?state=failed",
      "runs/4f1c/report",
      "plan",
      "phone-numbers/matches",
      "phone-numbers/export?q=4",
      "import-files?name=numbers.csv",
      "import-files/4f1c/check",
      "import-template",
    ]);
    for (const route of routes) expect(passes(`/api/workspaces/marlow/${route}`), route).toBe(false);
    const others = [
      "/",
      "/marlow/phone-numbers",
      "/api/auth/csrf",
      "/api/workspaces/marlow/nothing",
      "/api/health/live",
    ];
    const deeper = ["assistants/x", "runs/x/rows", "import-files/x", "calls/x/report"];
    for (const other of [...others, ...deeper.map((path) => `/api/workspaces/marlow/${path}`), "/api/workspaces"])
      expect(passes(other), other).toBe(true);
  });
});
