"use client";

import { Button } from "@/components/ui/button";

type UploadProgressProps = { name: string; share: number; onCancel: () => void };

export function UploadProgress({ name, share, onCancel }: UploadProgressProps) {
  const percent = Math.round(share * 100);
  const said = percent < 100 ? `${percent} %` : "Reading the rows";
  return (
    <div className="rounded-md border border-hairline p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">{name || "Pasted rows"}</p>
        <p className="digits text-text-2">{said}</p>
        <Button size="bar" autoFocus onClick={onCancel}>
          Cancel upload
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label="Upload"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={said}
        className="mt-3 h-2 overflow-hidden rounded-xs bg-pressed"
      >
        <div className="h-full origin-left bg-accent" style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}
