"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { cx } from "./class-names";
import { IconButton } from "./icon-button";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Under the title: what it is about, and where. Beside it stands a button that closes. */
  subtitle?: ReactNode;
  /** What is inside reaches from edge to edge. */
  flush?: boolean;
  size?: "sm" | "md" | "lg";
  /** Cancel (ghost), then the verb; the environment badge stands at the left of it. */
  footer?: ReactNode;
  footerStart?: ReactNode;
  /** Gets the focus when the dialog opens; the first control otherwise. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

const widths = { sm: "md:w-[480px]", md: "md:w-(--dialog)", lg: "md:w-(--dialog-wide)" };

/** Floats in the middle; a sheet from the bottom on small screens. Import it lazily: it brings its own behaviour along. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, subtitle, flush = false, size = "sm", initialFocus, children } = props;
  const { footer, footerStart } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-(--dur-3) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-(--z-dialog) flex items-end justify-center md:items-center md:p-6">
          <Base.Popup
            initialFocus={initialFocus}
            className={cx(
              "flex max-h-[80dvh] w-full flex-col border border-hairline-strong bg-raised shadow-float transition-[opacity,translate,scale] duration-(--dur-3) ease-standard max-md:rounded-t-md md:rounded-md",
              "data-ending-style:opacity-0 data-starting-style:opacity-0 max-md:data-ending-style:translate-y-4 max-md:data-starting-style:translate-y-4 md:data-starting-style:scale-[0.98]",
              "outline-none",
              widths[size],
            )}
          >
            <div className={cx("flex shrink-0 items-start gap-3 px-5 pt-4", subtitle ? "pr-3 pb-3" : "")}>
              <div className="min-w-0 flex-1">
                <Base.Title className="text-md font-semibold [overflow-wrap:anywhere]">{title}</Base.Title>
                {subtitle ? <Base.Description render={<div />}>{subtitle}</Base.Description> : null}
              </div>
              {subtitle ? (
                <IconButton
                  label="Close"
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => onOpenChange(false)}
                />
              ) : null}
            </div>
            <div
              className={cx(
                "min-h-0 flex-1 overflow-y-auto",
                flush ? "overscroll-contain" : "px-5 pt-1 pb-5 text-text-2",
              )}
            >
              {children}
            </div>
            {footer || footerStart ? (
              <div className="flex min-h-14 shrink-0 flex-wrap items-center justify-end gap-2 border-t border-hairline px-5 py-2">
                {footerStart ? <div className="mr-auto">{footerStart}</div> : null}
                {footer}
              </div>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
