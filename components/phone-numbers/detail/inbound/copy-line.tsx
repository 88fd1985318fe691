import { CopyButton } from "@/components/ui/copy-button";

type CopyLineProps = { label: string; value: string };

/** Something to enter elsewhere: shown whole, copied with one press. */
export function CopyLine({ label, value }: CopyLineProps) {
  return (
    <div className="grid grid-cols-[128px_minmax(0,1fr)_auto] items-center gap-x-3 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <dt className="text-text-3 max-md:col-span-2">{label}</dt>
      <dd className="contents">
        <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{value}</span>
        <CopyButton value={value} label={`Copy ${label}`} iconSize={14} />
      </dd>
    </div>
  );
}

export function CopyLines({ text, lines }: { text: string; lines: CopyLineProps[] }) {
  return (
    <div className="grid gap-1.5 rounded-sm border border-hairline bg-sunken px-3 py-2.5">
      <p className="text-text-2">{text}</p>
      <dl className="grid">
        {lines.map((line) => (
          <CopyLine key={line.label} {...line} />
        ))}
      </dl>
    </div>
  );
}
