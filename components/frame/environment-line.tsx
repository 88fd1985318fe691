import { cx } from "@/components/ui/class-names";
import type { Environment } from "@/lib/domain/workspace";

/** Two pixels along the very top, always: which world this page writes to. */
export function EnvironmentLine({ environment }: { environment: Environment | null }) {
  return (
    <div
      aria-hidden="true"
      className={cx(
        "fixed inset-x-0 top-0 z-(--z-savebar) h-0.5",
        environment === "production" && "bg-env-production",
        environment === "sandbox" && "environment-line-sandbox bg-bg",
        environment !== "production" && environment !== "sandbox" && "bg-hairline-strong",
      )}
    />
  );
}
