import { type ReactNode, Suspense } from "react";
import { ScrollArea } from "./scroll-area";

type ListFrameProps = {
  head: ReactNode;
  toolbar?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  /** Another value: other rows, which are read from the top. */
  top?: string;
  children: ReactNode;
};

/** Head, toolbar and footer stay, the rows between them scroll; on small screens the page scrolls as one. */
export function ListFrame({ head, toolbar, banner, footer, top, children }: ListFrameProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col max-md:min-h-full max-md:flex-none">
      {head}
      {toolbar}
      {banner ? (
        <div className="px-(--page-pad) pb-3 max-md:px-4">
          <Suspense fallback={null}>{banner}</Suspense>
        </div>
      ) : null}
      <ScrollArea top={top}>{children}</ScrollArea>
      {footer}
    </div>
  );
}
