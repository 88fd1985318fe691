import type { FaultKind, FaultRule, Faults } from "./faults";

type Standing = { id: string; rule: FaultRule; left: number; answeredAt: number[] };
type Target = { key: string | null; method: string; path: string };

/** The failure switches that are on, in the order in which they were set. The first of a kind that fits acts. */
export function createFaultRules(now: () => number) {
  let standing: Standing[] = [];
  let made = 0;

  return {
    add(rule: FaultRule): string {
      const id = `fault-${++made}`;
      standing.push({ id, rule, left: rule.times ?? Infinity, answeredAt: [] });
      return id;
    },

    clear({ id, key }: { id?: string; key?: string } = {}) {
      standing = standing.filter(
        (one) => (id !== undefined && one.id !== id) || (key !== undefined && one.rule.key !== key),
      );
    },

    /** The rules for one request; each is counted as used. */
    acting(target: Target): Faults {
      const chosen = new Map<FaultKind, FaultRule>();
      for (const one of standing) {
        if (chosen.has(one.rule.kind) || one.left <= 0 || !fits(one.rule, target)) continue;
        if (one.rule.kind === "rate" && withinRate(one, one.rule.perSecond, now())) continue;
        one.left -= 1;
        chosen.set(one.rule.kind, one.rule);
      }
      standing = standing.filter(({ left }) => left > 0);
      return {
        of: <K extends FaultKind>(kind: K) => chosen.get(kind) as Extract<FaultRule, { kind: K }> | undefined,
        has: (kind) => chosen.has(kind),
      };
    },
  };
}

function fits({ key, method, path, kind }: FaultRule, target: Target): boolean {
  return (
    (key === undefined || key === target.key) &&
    (method === undefined || method.toUpperCase() === target.method) &&
    (path === undefined || pattern(path).test(target.path)) &&
    target.path.startsWith(placeOf[kind] ?? "")
  );
}

/** Switches that mean something in one place only; elsewhere they must not be used up. */
const placeOf: Partial<Record<FaultKind, string>> = { "v2-refused": "/v2/", "credentials-refused": "/credential" };

function pattern(path: string): RegExp {
  return new RegExp(`^${path.split("*").map(escaped).join(".*")}$`);
}

function escaped(literal: string): string {
  return literal.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}

/** A sliding window of one second; only requests that got through count. */
function withinRate(one: Standing, perSecond: number, at: number): boolean {
  one.answeredAt = one.answeredAt.filter((moment) => at - moment < 1000);
  if (one.answeredAt.length >= perSecond) return false;
  one.answeredAt.push(at);
  return true;
}
