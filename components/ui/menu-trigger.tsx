"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { type ButtonKind, type ButtonSize, buttonClass, iconButtonClass } from "./button-style";
import { cx } from "./class-names";
import { Hint, useHint } from "./hint";
import { landmarkOf } from "./landmark";
import type { Align } from "./place-at";
import { useLoaded } from "./use-loaded";

/** What a list is opened with. */
export type OpenedMenu = {
  label: string;
  align: Align;
  anchor: RefObject<HTMLButtonElement | null>;
  host: HTMLElement;
  byKeyboard: boolean;
  onClose: () => void;
};

export type MenuTriggerProps<List> = {
  /** Accessible name of the trigger and of the menu. */
  label: string;
  /** What the trigger shows. */
  trigger: ReactNode;
  look?: "icon" | "bare" | ButtonKind;
  size?: ButtonSize;
  align?: Align;
  /** Describes the trigger further (the current workspace). */
  describedBy?: string;
  className?: string;
  load: () => Promise<List>;
  children: (list: List, opened: OpenedMenu) => ReactNode;
};

/** On the first load of every page, so only the trigger is; the list comes when the pointer or the focus does. */
export function MenuTrigger<List>(props: MenuTriggerProps<List>) {
  const { label, trigger, look = "icon", size, align = "end", describedBy, className, load, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Pick<OpenedMenu, "byKeyboard" | "host" | "anchor"> | null>(null);
  const hint = useHint(look === "icon" && !opened ? label : undefined);
  const [list, fetchList] = useLoaded(load);

  const open = (byKeyboard: boolean) => {
    fetchList();
    setOpened({ byKeyboard, host: landmarkOf(button.current), anchor: { current: button.current } });
  };

  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    hint.handlers.onKeyDown(event);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(true);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-describedby={describedBy}
        {...hint.handlers}
        onPointerEnter={(event) => {
          fetchList();
          hint.handlers.onPointerEnter(event);
        }}
        onFocus={(event) => {
          fetchList();
          hint.handlers.onFocus(event);
        }}
        onKeyDown={press}
        // a press by keyboard has no pointer behind it
        onClick={(event) => (opened ? setOpened(null) : open(event.detail === 0))}
        className={cx(triggerClass(look, size), className)}
      >
        {trigger}
        {hint.place ? <Hint text={label} place={hint.place} /> : null}
      </button>
      {opened && list ? children(list, { label, align, ...opened, onClose: () => setOpened(null) }) : null}
    </>
  );
}

function triggerClass(look: "icon" | "bare" | ButtonKind, size?: ButtonSize): string {
  if (look === "bare") return "";
  return look === "icon" ? iconButtonClass({ size }) : buttonClass({ kind: look, size });
}
