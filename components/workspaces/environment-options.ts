import { keyedEnvironments } from "@/lib/workspaces/schema";

export const environmentOptions = keyedEnvironments.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));
