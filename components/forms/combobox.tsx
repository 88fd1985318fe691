"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronsUpDown, Search, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { landmarkOf } from "@/components/ui/landmark";
import type { ComboboxItem } from "./combobox-item";
import { ComboboxList } from "./combobox-list";
import { controlEdge, bareInput } from "./control";
import { Field, type FieldFrame } from "./field";

export type { ComboboxItem };

type ComboboxProps = FieldFrame & {
  items: readonly ComboboxItem[];
  value: ComboboxItem | null;
  onChange: (item: ComboboxItem | null) => void;
  /** The caller searches (and waits between letters itself); without it the items given are searched here. */
  onSearch?: (text: string) => void;
  /** Hears what is typed, and nothing of its being forgotten when the list closes. */
  onType?: (text: string) => void;
  loading?: boolean;
  /** How many there are in all, where `items` holds only some; for the line "3 of 1,204 assistants". */
  total?: number;
  /** What is listed, plural: "assistants". */
  noun?: string;
  /** After a rule, in every search: "Nobody for now". Choosing one calls `onChange` with it. */
  footerItems?: readonly ComboboxItem[];
  emptyText?: string;
  placeholder?: string;
  /** Stands before the chosen text; a magnifier takes its place while the list is open. */
  icon?: ReactNode;
  disabled?: boolean;
};

const most = 50;
const activeOption = "aria-activedescendant";

export function Combobox(props: ComboboxProps) {
  const {
    label,
    help,
    error,
    counter,
    aside,
    hideLabel,
    className,
    items,
    value,
    onChange,
    onSearch,
    loading = false,
  } = props;
  const [open, setOpen] = useState(false);
  const [host, setHost] = useState<HTMLElement | null>(null);
  // null while nothing is being typed: the field then shows the choice
  const [text, setText] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const actions = useRef<Base.Root.Actions>(null);
  const typed = text ?? "";
  // what is there still answers older letters
  const isStale = loading && typed !== "";
  const found = onSearch && !isStale ? items : items.filter((item) => matches(item, typed));
  const shown = found.slice(0, most);
  const footerItems = isStale && shown.length === 0 ? [] : (props.footerItems ?? []);

  const type = (next: string | null) => {
    setText(next);
    onSearch?.(next ?? "");
  };

  useEffect(() => {
    // the list stands in a box of our own, so the library cannot see when it has left
    if (!open) actions.current?.unmount();
  }, [open]);

  const show = (next: boolean) => {
    if (next) setHost(landmarkOf(box.current));
    setOpen(next);
  };

  const close = () => {
    setOpen(false);
    type(null);
  };

  return (
    <Field {...{ label, help, error, counter, aside, hideLabel, className }}>
      {(control) => (
        <Base.Root<ComboboxItem>
          items={[...shown, ...footerItems]}
          filter={null}
          value={value}
          onValueChange={(next, details) => {
            // only its own button takes the choice away: Escape and an emptied text put it back
            if (next !== null || details.reason === "clear-press") onChange(next);
          }}
          inputValue={text ?? value?.label ?? ""}
          onInputValueChange={(next, details) => {
            if (details.reason !== "input-change" && details.reason !== "input-clear") return;
            type(next);
            props.onType?.(next);
            show(true);
          }}
          actionsRef={actions}
          open={open}
          onOpenChange={(next, details) => {
            show(next);
            if (!next || details.reason !== "input-change") type(null);
          }}
          itemToStringLabel={(item: ComboboxItem) => item.label}
          isItemEqualToValue={(item: ComboboxItem, chosen: ComboboxItem) => item.id === chosen.id}
          // Enter takes the first of a search, also of one that answers late, but never what stands after the rule
          autoHighlight={isStale || shown.length > 0}
          disabled={props.disabled}
        >
          <Base.InputGroup ref={box} className={cx(controlEdge, "flex w-full items-center gap-2 pr-1 pl-2.5")}>
            <span aria-hidden="true" className="shrink-0 text-text-3">
              {open || !props.icon ? <Search size={16} /> : props.icon}
            </span>
            <Base.Input
              {...control}
              placeholder={props.placeholder}
              className={bareInput}
              onKeyDown={(event) => {
                if (event.key === "Tab") close();
                if (event.key !== "Enter" || typed === "" || event.currentTarget.hasAttribute(activeOption)) return;
                // nothing is found (yet): the list and the letters stay
                event.preventDefault();
                event.preventBaseUIHandler();
              }}
            />
            {props.disabled ? null : (
              <>
                <Base.Clear aria-label="Clear choice" className={toolClass}>
                  <X size={14} aria-hidden="true" />
                </Base.Clear>
                <Base.Trigger aria-label="Open list" className={toolClass}>
                  <ChevronsUpDown size={14} aria-hidden="true" />
                </Base.Trigger>
              </>
            )}
          </Base.InputGroup>
          <ComboboxList
            anchor={box}
            host={host}
            typed={typed}
            shown={shown}
            footerItems={footerItems}
            total={props.total ?? items.length}
            found={onSearch ? Math.min(found.length, props.total ?? found.length) : found.length}
            noun={props.noun ?? "options"}
            loading={loading}
            emptyText={props.emptyText ?? "No match"}
          />
        </Base.Root>
      )}
    </Field>
  );
}

const toolClass =
  "inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-text-2 hover:bg-hover hover:text-text max-md:size-10";

function matches(item: ComboboxItem, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return item.label.toLowerCase().includes(wanted) || item.id.toLowerCase().startsWith(wanted);
}
