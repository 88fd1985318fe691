const columns = [0, 1, 2, 3, 4];
const step = 24;

/** Two rows of sockets and one cord: the small drawing of empty states. */
export function PatchBoard({ className }: { className?: string }) {
  return (
    <svg width="112" height="40" viewBox="0 0 112 40" fill="none" aria-hidden="true" className={className}>
      {columns.map((column) => (
        <g key={column} strokeWidth="1.5" className="stroke-control">
          <circle cx={8 + column * step} cy="8" r="5" />
          <circle cx={8 + column * step} cy="32" r="5" />
        </g>
      ))}
      <path d="M32 8c0 20 48 6 48 24" strokeWidth="2" className="stroke-accent" />
      <circle cx="32" cy="8" r="6" className="fill-accent" />
      <circle cx="80" cy="32" r="6" className="fill-accent" />
    </svg>
  );
}
