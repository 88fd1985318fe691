export const environments = ["production", "staging", "development", "sandbox"] as const;
export type Environment = (typeof environments)[number];

/** Name of the pseudo-region whose upstream is the built-in sandbox, in process. */
export const sandboxRegion = "Sandbox";

export const roles = ["viewer", "operator", "admin"] as const;
export type Role = (typeof roles)[number];

export type User = { id: string; email: string; name: string; role: Role };

/** A workspace as a browser may know it: never the key, only its last four characters. */
export type Workspace = {
  id: string;
  slug: string;
  name: string;
  environment: Environment;
  region: string;
  keyLast4: string;
  /** What the last check of the key said; `unknown` after an outage. */
  keyState: "works" | "refused" | "unknown";
  keyCheckedAt: string | null;
  createdAt: string;
};
