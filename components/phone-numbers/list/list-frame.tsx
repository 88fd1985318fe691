import { type ReactNode, Suspense } from "react";
import { ScrollArea } from "./scroll-area";

type ListFrameProps = {
  head: ReactNode;
  toolbar?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  /** Floats over the end of the rows, which get room to be read behind it. */
  bar?: ReactNode;
  /** Another value: other rows, which are read from the top. */
  top?: string;
  children: ReactNode;
};

/** Head, toolbar and footer stay, the rows between them scroll; on small screens the page scrolls as one. */
export function ListFrame({ head, toolbar, banner, footer, bar, top, children }: ListFrameProps) {
  return (
    <div className="group/list flex min-h-0 flex-1 flex-col max-md:min-h-full max-md:flex-none max-md:has-data-bulk:pb-18">
      {head}
      {toolbar}
      {banner ? (
        <div className="px-(--page-pad) pb-3 max-md:px-4">
          <Suspense fallback={null}>{banner}</Suspense>
        </div>
      ) : null}
      <ScrollArea top={top}>{children}</ScrollArea>
      {bar}
      {footer}
    </div>
  );
}
