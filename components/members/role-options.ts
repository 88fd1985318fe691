import type { Role } from "@/lib/domain/workspace";

export const roleOptions: { value: Role; label: string }[] = [
  { value: "viewer", label: "Viewer: sees everything, changes nothing" },
  { value: "operator", label: "Operator: imports, changes, releases" },
  { value: "admin", label: "Admin: also adds people and changes their access" },
];

export const roleWords: Record<Role, string> = { viewer: "Viewer", operator: "Operator", admin: "Admin" };
