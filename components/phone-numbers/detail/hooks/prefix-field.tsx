"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { bareInput, controlEdge } from "@/components/forms/control";
import { cx } from "@/components/ui/class-names";
import { longestPrefix, mostPrefixes } from "@/lib/phone-number/hooks/check-hooks";
import { prefixDoubt, prefixesIn } from "@/lib/phone-number/hooks/prefixes";
import { Chip } from "./chip";
import { HookRow } from "./hook-row";

type PrefixFieldProps = {
  prefixes: string[];
  onChange: (prefixes: string[]) => void;
  error?: string;
  readOnly: boolean;
};

/** Enter, a comma or leaving the field turns what was typed into prefixes. */
export function PrefixField({ prefixes, onChange, error, readOnly }: PrefixFieldProps) {
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const doubt = prefixDoubt(prefixes);

  const take = (text: string) => {
    setTyped("");
    const taken = [...new Set([...prefixes, ...prefixesIn(text)])];
    if (taken.length !== prefixes.length) onChange(taken);
  };

  const remove = (prefix: string) => {
    onChange(prefixes.filter((other) => other !== prefix));
    input.current?.focus();
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const saves = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey);
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" || saves) take(typed);
    if (event.key === "Backspace" && typed === "" && prefixes.length > 0) onChange(prefixes.slice(0, -1));
  };

  return (
    <HookRow
      label="Caller starts with"
      error={error}
      help={doubt ? <span className="text-warn">{doubt}</span> : helpFor(prefixes)}
    >
      {(control) => (
        <div
          className={cx(controlEdge, "flex h-auto! min-h-9 flex-wrap items-center gap-1.5 px-1.5 py-1 max-md:min-h-11")}
        >
          {prefixes.map((prefix, index) => (
            <Chip
              key={`${index} ${prefix}`}
              text={prefix}
              removal={readOnly ? undefined : `Remove prefix ${prefix}`}
              onRemove={() => remove(prefix)}
              doubtful={prefixDoubt([prefix]) !== undefined || prefix.length > longestPrefix}
            />
          ))}
          <input
            {...control}
            ref={input}
            type="text"
            inputMode="tel"
            autoComplete="off"
            readOnly={readOnly}
            value={typed}
            placeholder={readOnly ? undefined : "Add a prefix, no +"}
            onChange={({ target }) => (/[,;\n]/.test(target.value) ? take(target.value) : setTyped(target.value))}
            onKeyDown={press}
            onBlur={() => take(typed)}
            className={cx(bareInput, "h-7 min-w-32 px-1")}
          />
          {prefixes.length > 0 ? (
            <span className="digits ml-auto shrink-0 px-1 text-xs text-text-3">
              {prefixes.length} of {mostPrefixes}
            </span>
          ) : null}
        </div>
      )}
    </HookRow>
  );
}

function helpFor(prefixes: string[]): string {
  if (prefixes.length === 0) return "Every caller, as no prefix is set. Enter or a comma adds one, such as 44 for +44.";
  return "Callers whose number begins with one of these, country code first.";
}
