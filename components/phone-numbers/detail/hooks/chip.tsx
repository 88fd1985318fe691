import { X } from "lucide-react";
import { cx } from "@/components/ui/class-names";

type ChipProps = {
  text: string;
  /** What taking it away is called ("Remove prefix 44"); without it, it stays. */
  removal?: string;
  onRemove: () => void;
  doubtful?: boolean;
};

export function Chip({ text, removal, onRemove, doubtful = false }: ChipProps) {
  return (
    <span
      className={cx(
        "digits inline-flex min-h-6 max-w-full items-center rounded-xs border bg-sunken pl-2 max-md:min-h-8",
        removal ? "pr-0" : "pr-2",
        doubtful ? "border-warn/50 text-warn" : "border-hairline",
      )}
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
      {removal ? (
        <button
          type="button"
          aria-label={removal}
          onClick={onRemove}
          className="ml-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-xs text-text-3 hover:bg-pressed hover:text-text max-md:size-8"
        >
          <X size={12} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
