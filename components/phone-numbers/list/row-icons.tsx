import { LineIcon } from "@/components/ui/line-icon";

/** One path each, drawn after Lucide: they stand in every row, and a row should stay light. */
export function AssistantIcon({ size }: { size?: number }) {
  return (
    <LineIcon
      size={size}
      d="M12 8V4H8M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM2 14h2M20 14h2M15 13v2M9 13v2"
    />
  );
}

export function SquadIcon() {
  return (
    <LineIcon d="M18 21a8 8 0 0 0-16 0M10 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3" />
  );
}

export function ServerIcon() {
  return (
    <LineIcon d="M4 2h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2ZM4 14h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM6 6h.01M6 18h.01" />
  );
}

export function NobodyIcon() {
  return <LineIcon d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3ZM12 9v4M12 17h.01" />;
}

export function UnknownIcon() {
  return <LineIcon d="M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20ZM9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01" />;
}
