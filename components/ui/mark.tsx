/** The product's mark: one cord between two sockets of a patch board. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden="true" className="shrink-0">
      <rect width="28" height="28" rx="7.5" className="fill-text" />
      <g strokeWidth="2" className="stroke-surface">
        <circle cx="8.5" cy="9" r="2.75" />
        <path d="M8.5 12v1.4c0 3.2 2.4 5.4 6 5.4h2" />
      </g>
      <circle cx="19.5" cy="18.8" r="3.8" className="fill-surface" />
    </svg>
  );
}
