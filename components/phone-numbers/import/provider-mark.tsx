import { AtSign, Network, Phone } from "lucide-react";
import { cx } from "@/components/ui/class-names";

const signs: Record<string, typeof Phone> = { phone: Phone, at: AtSign, network: Network };

/** Two letters or a sign in a square. */
export function ProviderMark({ mark, current = false }: { mark: string; current?: boolean }) {
  const Sign = signs[mark];
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-sm border border-hairline bg-surface text-xs font-semibold",
        current ? "text-accent-text" : "text-text-2",
      )}
    >
      {Sign ? <Sign size={14} /> : mark}
    </span>
  );
}
