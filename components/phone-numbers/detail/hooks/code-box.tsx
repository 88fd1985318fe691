"use client";

import type { Ref } from "react";
import { cx } from "@/components/ui/class-names";
import { CodeLines, codeClass } from "./code-lines";

type CodeBoxProps = {
  ref: Ref<HTMLTextAreaElement>;
  label: string;
  value: string;
  onChange: (text: string) => void;
  readOnly: boolean;
  changed: ReadonlySet<number>;
  faultAt: number | undefined;
  invalid: boolean;
  describedBy: string;
};

/** A text box that lies, its own letters unseen, over the same lines in colour. */
export function CodeBox(props: CodeBoxProps) {
  const { ref, label, value, onChange, readOnly, changed, faultAt, invalid, describedBy } = props;
  return (
    <div className="grid py-2.5 forced-colors:[&>div]:invisible">
      <div aria-hidden="true" className="col-start-1 row-start-1 min-w-0">
        <CodeLines text={value} changed={changed} faultAt={faultAt} />
      </div>
      <textarea
        ref={ref}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        className={cx(
          codeClass,
          "col-start-1 row-start-1 h-full w-full resize-none overflow-hidden bg-transparent pr-3 pl-11 text-transparent! caret-text outline-none",
          "-outline-offset-2 selection:bg-accent/25 focus-visible:outline-2 focus-visible:outline-accent aria-invalid:outline-danger",
        )}
      />
    </div>
  );
}
