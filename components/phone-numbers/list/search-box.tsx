"use client";

import { Search, X } from "@/components/ui/icons";
import { type ClipboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { cleanSearch } from "@/lib/phone-numbers/query";

/** A pause in typing this long asks the server. */
const pauseMs = 40;

type SearchBoxProps = {
  value: string;
  onSearch: (q: string) => void;
  /** Several lines were pasted, which no search can mean. */
  onPasteList: (text: string) => void;
};

export function SearchBox({ value, onSearch, onPasteList }: SearchBoxProps) {
  const [typed, setTyped] = useState({ text: value, asked: value });
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSlashKey(input);
  useEffect(() => () => clearTimeout(pause.current), []);
  useTypedEarly(input, onSearch);

  // asked by somebody else: Back, "Clear all"
  if (typed.asked !== value) setTyped({ text: value, asked: value });

  const ask = (text: string) => {
    const q = cleanSearch(text);
    setTyped({ text, asked: q });
    if (q !== value) onSearch(q);
  };

  const type = (text: string) => {
    setTyped({ text, asked: value });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => ask(text), pauseMs);
  };

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (!/\S\s*\n\s*\S/.test(text)) return;
    event.preventDefault();
    onPasteList(text);
  };

  const clear = () => {
    clearTimeout(pause.current);
    ask("");
    input.current?.focus();
  };

  return (
    <div
      role="search"
      className="relative flex h-8 w-[300px] min-w-0 shrink-0 items-center rounded-sm border border-control bg-surface focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent max-xl:w-[208px] max-md:h-11 max-md:w-full"
    >
      <Search size={14} className="pointer-events-none absolute left-2.5 text-text-3" />
      <input
        ref={input}
        type="search"
        aria-label="Search numbers"
        aria-keyshortcuts="/"
        placeholder="Search name, number, SIP URI or id"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        value={typed.text}
        onChange={(event) => type(event.target.value)}
        onPaste={paste}
        className="h-full w-full min-w-0 rounded-sm bg-transparent pr-9 pl-8 outline-none max-md:text-touch [&::-webkit-search-cancel-button]:hidden"
      />
      {typed.text ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute right-1 inline-flex size-6 items-center justify-center rounded-xs text-text-2 hover:bg-hover hover:text-text max-md:size-10"
        >
          <X size={14} />
        </button>
      ) : (
        <span className="pointer-events-none absolute right-1.5 max-md:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
    </div>
  );
}

/** What was typed before the page came alive is searched too. */
function useTypedEarly(input: React.RefObject<HTMLInputElement | null>, onSearch: SearchBoxProps["onSearch"]) {
  const search = useEffectEvent((typed: string) => onSearch(cleanSearch(typed)));
  useEffect(() => {
    const element = input.current;
    if (element && element.value !== element.defaultValue) search(element.value);
  }, [input]);
}

/** `/` goes to the search, but never out of a field or a dialog. */
function useSlashKey(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable], [role=dialog], [aria-expanded=true]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [input]);
}
