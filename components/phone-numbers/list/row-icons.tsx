import type { ReactNode } from "react";

/** One path each, drawn after Lucide: they stand in every row, and a row should stay light. */
export function AssistantIcon({ size = 14 }: { size?: number }) {
  return (
    <RowIcon size={size}>
      <path d="M12 8V4H8M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM2 14h2M20 14h2M15 13v2M9 13v2" />
    </RowIcon>
  );
}

export function SquadIcon() {
  return (
    <RowIcon>
      <path d="M18 21a8 8 0 0 0-16 0M10 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3" />
    </RowIcon>
  );
}

export function ServerIcon() {
  return (
    <RowIcon>
      <path d="M4 2h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2ZM4 14h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM6 6h.01M6 18h.01" />
    </RowIcon>
  );
}

export function NobodyIcon() {
  return (
    <RowIcon>
      <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3ZM12 9v4M12 17h.01" />
    </RowIcon>
  );
}

export function UnknownIcon() {
  return (
    <RowIcon>
      <path d="M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20ZM9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01" />
    </RowIcon>
  );
}

function RowIcon({ size = 14, children }: { size?: number; children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {children}
    </svg>
  );
}
