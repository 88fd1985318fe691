import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/class-names";

type PartProps = {
  title: string;
  /** One sentence under the title. */
  text?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  /** A rule above, where another part comes before. */
  ruled?: boolean;
};

/** A titled part of a tab. */
export function Part({ title, text, aside, children, ruled = false }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx("grid grid-cols-1 gap-4", ruled && "border-t border-hairline pt-5")}>
      <div className="grid gap-1">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id={id} className="text-md font-semibold">
            {title}
          </h2>
          {aside ? <span className="text-xs">{aside}</span> : null}
        </div>
        {text ? <p className="text-text-2">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
