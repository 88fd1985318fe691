import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createUser } from "@/lib/auth/users";
import { database } from "@/lib/db/client";
import { workspaces } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { AppError } from "@/lib/domain/errors";
import type { Role, User } from "@/lib/domain/workspace";
import { log } from "@/lib/log";
import { ensureSandboxWorkspace } from "@/lib/workspaces/demo";
import { findWorkspace } from "@/lib/workspaces/store";
import { publicAction, userAction, vapiAction } from "./actions";
import { userRoute, vapiPost, vapiRoute } from "./routes";

const session = vi.hoisted(() => ({ user: undefined as User | undefined }));
vi.mock("@/lib/auth/current-user", () => ({ currentUser: async () => session.user }));

const schema = z.object({
  name: z.string().trim().min(1, "Enter a name."),
  hook: z.object({ say: z.string() }).optional(),
});
const input = { name: " Front desk " };
const warned = vi.spyOn(log, "warn");
const erred = vi.spyOn(log, "error");

eachDatabase((_, open) => {
  const people = {} as Record<Role | "stranger", User>;
  const ran = vi.fn(async (name: string) => ({ name }));
  const save = vapiAction(schema, ({ input: { name }, ctx }) => ran(`${ctx.workspace.slug}: ${name}`), {
    name: "save",
  });

  beforeAll(async () => {
    await open();
    for (const name of ["viewer", "operator", "admin", "stranger"] as const) {
      const role = name === "stranger" ? "admin" : name;
      people[name] = await createUser({ email: `${name}@x.example`, name, password: "correct horse", role });
      await ensureSandboxWorkspace(people[name].id, { name, slug: name });
    }
  });

  beforeEach(() => {
    session.user = people.operator;
    vi.clearAllMocks();
  });

  describe("an action", () => {
    it("parses what came and runs its sentence", async () => {
      expect(await save("operator", input)).toEqual({ ok: true, data: { name: "operator: Front desk" } });
    });

    it("refuses who is signed out", async () => {
      session.user = undefined;
      expect(await save("operator", input)).toMatchObject({ ok: false, error: { code: "not-signed-in" } });
      expect(ran).not.toHaveBeenCalled();
      expect(warned).toHaveBeenCalledWith({ action: "save" }, "refused: not signed in");
    });

    it("refuses a role that may not, and writes down who tried what where", async () => {
      session.user = people.viewer;
      expect(await save("viewer", input)).toMatchObject({ ok: false, error: { code: "forbidden" } });
      expect(ran).not.toHaveBeenCalled();
      const facts = { action: "save", user: people.viewer.id, workspace: "viewer", role: "viewer", needed: "operator" };
      expect(warned).toHaveBeenCalledWith(facts, "refused: role");
    });

    it("answers a foreign workspace like an unknown one, even to an administrator", async () => {
      session.user = people.admin;
      const foreign = await save("stranger", input);
      expect(foreign).toMatchObject({ ok: false, error: { code: "not-found" } });
      for (const slug of ["nowhere", "", "../stranger", "stranger\u0000", "Stranger", "x".repeat(500)]) {
        expect(await save(slug, input)).toEqual(foreign);
      }
      expect(await save({ slug: "stranger" } as never, input)).toEqual(foreign);
      expect(ran).not.toHaveBeenCalled();
    });

    it("puts bad input under its fields", async () => {
      expect(await save("operator", { name: " ", hook: {} } as never)).toMatchObject({
        ok: false,
        error: { code: "invalid-input", fields: { name: "Enter a name.", "hook.say": expect.any(String) } },
      });
      expect(await save("operator", undefined as never)).toMatchObject({ ok: false, error: { code: "invalid-input" } });
      expect(ran).not.toHaveBeenCalled();
    });

    it("passes a refusal of the upstream on, and remembers a refused key", async () => {
      const failure = { code: "key-refused", message: "Vapi refused the key.", details: "Invalid Key." } as const;
      ran.mockRejectedValueOnce(new AppError(failure));
      expect(await save("operator", input)).toEqual({ ok: false, error: failure });
      expect(await findWorkspace(people.operator.id, "operator")).toMatchObject({ keyState: "refused" });
      expect(erred).not.toHaveBeenCalled();
    });

    it("shows a surprise as one calm line whose reference finds it in the log", async () => {
      const surprise = new Error("connect ECONNREFUSED 10.0.0.1");
      ran.mockRejectedValueOnce(surprise);
      const answer = await save("operator", input);
      if (answer.ok) throw new Error("it went well");
      const { reference } = answer.error;
      expect(JSON.stringify(answer)).not.toContain("ECONNREFUSED");
      expect(reference).toMatch(/^[0-9a-f]{8}$/);
      expect(erred).toHaveBeenCalledWith(
        expect.objectContaining({ reference, err: surprise, action: "save" }),
        "surprise",
      );
    });

    it("leaves redirects to the framework", async () => {
      const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/sign-in;307;" });
      ran.mockRejectedValueOnce(redirect);
      await expect(save("operator", input)).rejects.toBe(redirect);
    });

    it("needs no workspace where it is about people, and nobody at the set-up door", async () => {
      const rename = userAction(schema, async ({ input: { name }, ctx }) => `${ctx.user.role} ${name}`, {
        role: "admin",
      });
      expect(await rename(input)).toMatchObject({ ok: false, error: { code: "forbidden" } });
      session.user = people.admin;
      expect(await rename(input)).toEqual({ ok: true, data: "admin Front desk" });
      session.user = undefined;
      expect(await publicAction(schema, async ({ input: { name } }) => name)(input)).toEqual({
        ok: true,
        data: "Front desk",
      });
    });
  });

  describe("a route", () => {
    const get = vapiRoute(async ({ ctx, params }) => ran(`${ctx.workspace.slug}: ${params.id}`));
    const call = (workspace: string, init?: RequestInit) =>
      get(new Request("http://x.example/api", init), { params: Promise.resolve({ workspace, id: "7" }) });

    it("answers JSON that nobody else may keep", async () => {
      const response = await call("operator");
      expect(await response.json()).toEqual({ name: "operator: 7" });
      expect(response.headers.get("cache-control")).toBe("private, no-store");
    });

    it("carries the headers that keep it safe, also when it refuses", async () => {
      for (const response of [await call("operator"), await call("stranger")]) {
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(response.headers.get("referrer-policy")).toBe("same-origin");
      }
    });

    it("gives every failure its status", async () => {
      const statusOf = async (failure: AppError | Error) => {
        ran.mockRejectedValueOnce(failure);
        return (await call("operator")).status;
      };
      const refused = (code: ConstructorParameters<typeof AppError>[0]["code"]) =>
        new AppError({ code, message: code });
      expect((await call("stranger")).status).toBe(404);
      expect((await call("nowhere")).status).toBe(404);
      expect(await statusOf(refused("invalid-input"))).toBe(400);
      expect(await statusOf(refused("forbidden"))).toBe(403);
      expect(await statusOf(refused("key-refused"))).toBe(502);
      expect(await statusOf(refused("upstream-down"))).toBe(503);
      expect(await statusOf(new Error("surprise"))).toBe(500);
      session.user = undefined;
      expect((await call("operator")).status).toBe(401);
      const mine = await userRoute(async () => "x")(new Request("http://x.example/"), { params: Promise.resolve({}) });
      expect(mine.status).toBe(401);
    });

    it("says when to come back", async () => {
      ran.mockRejectedValueOnce(new AppError({ code: "rate-limited", message: "Slow down.", retryAfterSeconds: 1.2 }));
      const response = await call("operator");
      expect([response.status, response.headers.get("retry-after")]).toEqual([429, "2"]);
    });

    it("takes a request that the browser took back for no surprise", async () => {
      ran.mockRejectedValueOnce(new DOMException("aborted", "AbortError"));
      expect((await call("operator", { signal: AbortSignal.abort() })).status).toBe(499);
      expect(erred).not.toHaveBeenCalled();
    });
  });

  describe("a route that takes a body", () => {
    const post = vapiPost(async ({ ctx, request }) => ran(`${ctx.workspace.slug}: ${await request.text()}`));
    const call = (workspace: string, headers: Record<string, string> = {}, route = post) =>
      route(new Request("http://x.example/api", { method: "POST", body: "rows", headers }), {
        params: Promise.resolve({ workspace }),
      });

    it("answers our own pages, and what is no browser", async () => {
      const own: Record<string, string>[] = [
        {},
        { "sec-fetch-site": "same-origin", origin: "https://seen.example" },
        { origin: "http://x.example", host: "x.example" },
        { origin: "https://seen.example", host: "inside:3000", "x-forwarded-host": "seen.example" },
      ];
      for (const headers of own) {
        const response = await call("operator", headers);
        expect(await response.json(), JSON.stringify(headers)).toEqual({ name: "operator: rows" });
        expect(response.headers.get("cache-control")).toBe("private, no-store");
      }
    });

    it("refuses what another site sends with the cookie of ours, and writes down from where", async () => {
      const foreign: Record<string, string>[] = [
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site", origin: "http://x.example" },
        { "sec-fetch-site": "none" },
        { origin: "https://evil.example", host: "x.example" },
        { origin: "null", host: "x.example" },
        { origin: "http://x.example.evil.example", host: "x.example" },
      ];
      for (const headers of foreign) {
        const response = await call("operator", headers);
        expect(response.status, JSON.stringify(headers)).toBe(403);
        expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
        expect(response.headers.get("cache-control")).toBe("private, no-store");
        const facts = expect.objectContaining({ action: "POST /api", user: people.operator.id, workspace: "operator" });
        expect(warned).toHaveBeenLastCalledWith(facts, "refused: another site");
      }
      expect(ran).not.toHaveBeenCalled();
    });

    it("refuses a viewer, and writes down who tried what where, unless it only reads", async () => {
      session.user = people.viewer;
      expect((await call("viewer")).status).toBe(403);
      expect(ran).not.toHaveBeenCalled();
      const { id: user } = people.viewer;
      const facts = { action: "POST /api", user, workspace: "viewer", role: "viewer", needed: "operator" };
      expect(warned).toHaveBeenLastCalledWith(facts, "refused: role");
      const reading = vapiPost(async () => ran("read"), { role: "viewer" });
      expect((await call("viewer", {}, reading)).status).toBe(200);
    });

    it("answers a stranger and a foreign workspace before it looks at anything else", async () => {
      const evil = { "sec-fetch-site": "cross-site" };
      expect((await call("stranger", evil)).status).toBe(404);
      expect((await call("nowhere", evil)).status).toBe(404);
      session.user = undefined;
      expect((await call("operator", evil)).status).toBe(401);
      expect(ran).not.toHaveBeenCalled();
    });

    it("lets a file out as it is, under the headers that keep it private", async () => {
      const headers = { "content-type": "text/csv; charset=utf-8", "cache-control": "public" };
      const file = vapiPost(async () => new Response("a,b", { headers }));
      const response = await call("operator", {}, file);
      expect(await response.text()).toBe("a,b");
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    });
  });

  it("never opened a foreign key on the way", async () => {
    const rows = await (
      await database()
    )
      .select({ slug: workspaces.slug, state: workspaces.keyState })
      .from(workspaces);
    expect(rows.find((row) => row.slug === "stranger")?.state).toBe("works");
  });
});
