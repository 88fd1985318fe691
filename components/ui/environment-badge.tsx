import type { Environment } from "@/lib/domain/workspace";
import { cx } from "./class-names";

const words: Record<Environment, string> = {
  production: "Production",
  staging: "Staging",
  development: "Development",
  sandbox: "Sandbox",
};

const looks: Record<Environment, string> = {
  production: "bg-env-production text-on-env",
  staging: "border border-hairline-strong bg-surface text-text-2",
  development: "border border-hairline-strong bg-surface text-text-2",
  sandbox: "border border-dashed border-control bg-surface text-text-2",
};

export function EnvironmentBadge({ environment, className }: { environment: Environment; className?: string }) {
  return (
    <span
      className={cx(
        "inline-flex h-[18px] shrink-0 items-center rounded-xs px-1.5 text-xs leading-none font-medium",
        looks[environment],
        className,
      )}
    >
      {words[environment]}
    </span>
  );
}
