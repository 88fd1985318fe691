"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { scrollMain } from "./scroll-main";

type StepProps = {
  number: number;
  title: string;
  about?: ReactNode;
  /** The reader is taken here once it is set, because what was pressed may be gone; and where on the screen it then stands. */
  arrival?: "top" | "in view";
  children: ReactNode;
};

/** One of the steps of a page, with what it is about at its side. */
export function Step({ number, title, about, arrival, children }: StepProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrival) return;
    heading.current?.focus({ preventScroll: arrival === "top" });
    if (arrival === "top") scrollMain(heading.current, "top");
  }, [arrival]);

  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-4 border-t border-hairline px-(--page-pad) py-6 first:border-0 max-md:px-4 lg:grid-cols-[208px_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <h2
          id={id}
          ref={heading}
          tabIndex={-1}
          className="flex items-center gap-2.5 text-md font-semibold outline-none"
        >
          <span
            aria-hidden="true"
            className="digits inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-hairline-strong text-xs font-normal text-text-3"
          >
            {number}
          </span>
          {title}
        </h2>
        {about ? <div className="mt-1.5 max-w-[60ch] text-text-2 lg:pl-[30px]">{about}</div> : null}
      </div>
      <div className="min-w-0 max-w-[880px]">{children}</div>
    </section>
  );
}
