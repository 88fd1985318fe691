import { beforeAll, beforeEach, expect, it } from "vitest";
import { createSession, findSession } from "@/lib/auth/sessions";
import { createUser } from "@/lib/auth/users";
import { database } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import type { Role } from "@/lib/domain/workspace";
import { changeMember, listMembers } from "./store";

eachDatabase((_, open) => {
  beforeAll(async () => {
    await open();
  });

  beforeEach(async () => {
    await (await database()).delete(users);
  });

  const add = async (name: string, role: Role) =>
    (await createUser({ email: `${name}@x.example`, name, password: "correct horse", role })).id;
  const activeAdmins = async () =>
    (await listMembers()).filter((member) => member.role === "admin" && !member.disabled);

  it("keeps the last active admin", async () => {
    const [ines, tom] = [await add("ines", "admin"), await add("tom", "admin")];
    await changeMember(tom, { disabled: true });
    await expect(changeMember(ines, { role: "operator" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeMember(ines, { disabled: true })).rejects.toMatchObject({ code: "forbidden" });
    await changeMember(tom, { disabled: false });
    expect(await changeMember(ines, { role: "operator" })).toMatchObject({ role: "operator" });
  });

  it("keeps one of two admins who demote each other at the same moment", async () => {
    const [ines, tom] = [await add("ines", "admin"), await add("tom", "admin")];
    await Promise.allSettled([changeMember(ines, { role: "viewer" }), changeMember(tom, { disabled: true })]);
    expect(await activeAdmins()).toHaveLength(1);
  });

  it("signs a disabled person out and nobody else", async () => {
    const [ines, tom] = [await add("ines", "admin"), await add("tom", "viewer")];
    const [here, there] = [await createSession(ines), await createSession(tom)];
    expect((await listMembers()).map((member) => member.lastSeenAt)).toEqual([expect.any(Date), expect.any(Date)]);
    await changeMember(tom, { disabled: true });
    expect(await findSession(there)).toBeUndefined();
    await changeMember(tom, { disabled: false });
    expect(await findSession(there)).toBeUndefined();
    expect(await findSession(here)).toBeDefined();
  });

  it("refuses somebody unknown and a second account of one address", async () => {
    await add("ines", "admin");
    await expect(changeMember("00000000-0000-4000-8000-000000000000", { role: "viewer" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(add("ines", "viewer")).rejects.toMatchObject({ code: "duplicate" });
  });
});
