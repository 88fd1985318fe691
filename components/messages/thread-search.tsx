"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { longestSearch } from "@/lib/messages/place";
import { useEarlyText } from "./use-early-text";

const pauseMs = 200;

type ThreadSearchProps = { value: string; onSearch: (q: string) => void };

export function ThreadSearch({ value, onSearch }: ThreadSearchProps) {
  const [typed, setTyped] = useState({ text: value, asked: value });
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  // asked by somebody else: Back, "Clear search"
  if (typed.asked !== value) setTyped({ text: value, asked: value });

  const type = (text: string) => {
    setTyped({ text, asked: value });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      const q = text.trim();
      setTyped({ text, asked: q });
      onSearch(q);
    }, pauseMs);
  };
  useEarlyText(input, type);

  return (
    <div
      role="search"
      className="relative flex h-8 min-w-0 flex-1 items-center rounded-sm border border-control bg-surface focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent max-md:h-11"
    >
      <Search size={14} aria-hidden="true" className="pointer-events-none absolute left-2.5 text-text-3" />
      <input
        ref={input}
        type="search"
        inputMode="tel"
        aria-label="Search customer number"
        placeholder="Search customer number"
        autoComplete="off"
        maxLength={longestSearch}
        value={typed.text}
        onChange={(event) => type(event.target.value)}
        className={cx(
          "h-full w-full min-w-0 rounded-sm bg-transparent pl-8 outline-none max-md:text-touch [&::-webkit-search-cancel-button]:hidden",
          typed.text ? "pr-9" : "pr-2",
        )}
      />
      {typed.text ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            type("");
            input.current?.focus();
          }}
          className="absolute right-1 inline-flex size-6 items-center justify-center rounded-xs text-text-2 hover:bg-hover hover:text-text max-md:size-10"
        >
          <X size={14} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
