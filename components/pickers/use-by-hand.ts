import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from "react";

type ByHand = {
  value: string;
  onChange: (typed: string) => void;
  /** Why there is no list. */
  failure: string | undefined;
};

type Selection = readonly [start: number, end: number];

/**
 * Whether an id is typed by hand. A refused listing turns the list into a plain field, perhaps in the middle of a word:
 * the field takes over text, focus and caret, and stays until a person asks for the list.
 */
export function useByHand({ value, onChange, failure }: ByHand) {
  const [byHand, setByHand] = useState(false);
  if (failure !== undefined && !byHand) setByHand(true);
  const typed = useRef("");
  const selection = useRef<Selection | null>(null);
  const field = useRef<HTMLInputElement>(null);

  // an element's clean-up runs while it is still on the page, and so has the focus still
  const list = useCallback((box: HTMLElement | null) => {
    return () => {
      const input = box?.querySelector("input");
      selection.current ??= input && input === document.activeElement ? selectionOf(input) : null;
    };
  }, []);

  const takeOver = useEffectEvent(() => {
    const text = typed.current;
    typed.current = "";
    if (value === "" && text !== "") return onChange(text);
    if (!selection.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(...selection.current);
    selection.current = null;
  });
  useLayoutEffect(() => {
    if (byHand) takeOver();
  }, [byHand, value]);

  const hear = (letters: string) => {
    typed.current = letters;
  };
  const toggle = () => {
    typed.current = "";
    selection.current = byHand ? null : [0, value.length];
    setByHand(!byHand);
  };
  return { byHand, list, field, hear, toggle };
}

function selectionOf(input: HTMLInputElement): Selection {
  return [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
}
