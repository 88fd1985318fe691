"use client";

import { type ReactNode, useEffect, useRef } from "react";

export function ScrollArea({ top, children }: { top?: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const shown = useRef(top);

  useEffect(() => {
    if (shown.current === top) return;
    shown.current = top;
    area.current?.scrollTo(0, 0);
    // on small screens it is the page that has moved
    if ((area.current?.getBoundingClientRect().top ?? 0) < 0) area.current?.scrollIntoView();
  }, [top]);

  return (
    <div
      ref={area}
      className="relative flex min-h-0 flex-1 flex-col overflow-y-auto md:group-has-data-bulk/list:pb-18 max-md:flex-auto max-md:overflow-visible"
    >
      {children}
    </div>
  );
}
