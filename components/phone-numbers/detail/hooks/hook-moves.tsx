"use client";

import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type HookMovesProps = { index: number; count: number; onMove: (to: number) => void; onRemove: () => void };

export function HookMoves({ index, count, onMove, onRemove }: HookMovesProps) {
  const isFirst = index === 0;
  const isLast = index === count - 1;
  return (
    <div className="flex shrink-0 gap-1">
      <IconButton
        label="Move up"
        data-move="up"
        icon={<ChevronUp size={16} />}
        unavailable={isFirst ? "This is the first hook." : undefined}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        label="Move down"
        data-move="down"
        icon={<ChevronDown size={16} />}
        unavailable={isLast ? "This is the last hook." : undefined}
        onClick={() => onMove(index + 1)}
      />
      <IconButton label="Remove hook" icon={<Trash2 size={16} />} onClick={onRemove} />
    </div>
  );
}
