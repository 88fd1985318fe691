"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { type ButtonKind, type ButtonSize, buttonClass, iconButtonClass } from "./button-style";
import { cx } from "./class-names";
import { Hint, useHint } from "./hint";
import { landmarkOf } from "./landmark";
import type { MenuEntry } from "./menu-entry";
import type { Align } from "./place-at";
import { useLoaded } from "./use-loaded";

type MenuProps = {
  /** Accessible name of the trigger and of the menu. */
  label: string;
  /** What the trigger shows. */
  trigger: ReactNode;
  items: MenuEntry[];
  /** Above the items, not part of them: who is signed in. */
  header?: ReactNode;
  look?: "icon" | "bare" | ButtonKind;
  size?: ButtonSize;
  align?: Align;
  /** Describes the trigger further (the current workspace). */
  describedBy?: string;
  className?: string;
};

const load = () => import("./menu-list").then((module) => module.MenuList);

/** On the first load of every page, so only the trigger is; the list comes when the pointer or the focus does. */
export function Menu(props: MenuProps) {
  const { label, trigger, items, header, look = "icon", size, align = "end", describedBy, className } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<{ byKeyboard: boolean; host: HTMLElement } | null>(null);
  const hint = useHint(look === "icon" && !opened ? label : undefined);
  const [MenuList, fetchList] = useLoaded(load);

  const open = (byKeyboard: boolean) => {
    fetchList();
    setOpened({ byKeyboard, host: landmarkOf(button.current) });
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
      {opened && MenuList ? (
        <MenuList
          label={label}
          items={items}
          header={header}
          align={align}
          anchor={button}
          host={opened.host}
          byKeyboard={opened.byKeyboard}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function triggerClass(look: "icon" | "bare" | ButtonKind, size?: ButtonSize): string {
  if (look === "bare") return "";
  return look === "icon" ? iconButtonClass({ size }) : buttonClass({ kind: look, size });
}
