"use client";

import { CircleSlash } from "lucide-react";
import type { ReactNode } from "react";
import { Combobox, type ComboboxItem } from "@/components/forms/combobox";
import type { PickerItem } from "@/lib/assistants/schema";
import { shortId } from "@/lib/phone-numbers/short-id";
import { type Choices, useChoices, useChosen } from "./use-choices";

export type PickerProps = {
  workspace: string;
  /** An id; empty: nobody. */
  value: string;
  onChange: (id: string) => void;
  /** The one of `value` where the page knows its name already: it need not be asked for. */
  known?: PickerItem;
  label?: string;
  disabled?: boolean;
  error?: string;
  help?: ReactNode;
  aside?: ReactNode;
  allowNobody?: boolean;
  placeholder?: string;
  hideLabel?: boolean;
  className?: string;
};

type Words = { path: string; one: string; many: string; icon: ReactNode };

const nobody: ComboboxItem = {
  id: "",
  label: "Nobody for now",
  detail: "Calls are not answered",
  icon: <CircleSlash size={16} />,
};

/** Searches on the server: there may be thousands. */
export function NamedPicker(props: PickerProps & { label: string; words: Words }) {
  const { workspace, value, onChange, label, words, allowNobody = true } = props;
  const toItem = itemOf(words.icon);
  const [remembered, remember] = useChosen(words.path, value);
  const chosen = props.known?.id === value ? props.known : remembered;
  const choices = useChoices({ path: words.path, workspace, id: chosen ? "" : value });

  return (
    <Combobox
      label={label}
      items={choices.items.map(toItem)}
      value={value === "" ? null : chosen ? toItem(chosen) : chosenItem({ value, choices, words, toItem })}
      onChange={(item) => {
        remember(choices.items.find((choice) => choice.id === item?.id));
        onChange(item?.id ?? "");
      }}
      onSearch={choices.search}
      loading={choices.isLoading}
      total={choices.total}
      noun={words.many}
      footerItems={allowNobody ? [nobody] : []}
      emptyText={choices.failure ?? `No ${words.one} matches.`}
      placeholder={props.placeholder ?? (allowNobody ? nobody.label : `Search ${words.many}`)}
      icon={words.icon}
      disabled={props.disabled}
      error={props.error}
      help={
        isUnknown(value, choices) ? `No ${words.one} with this id is in the workspace. ${nobodyAnswers}` : props.help
      }
      aside={props.aside}
      hideLabel={props.hideLabel}
      className={props.className}
    />
  );
}

const nobodyAnswers = "It may have been deleted: calls would not be answered.";

type Named = { value: string; choices: Choices; words: Words; toItem: (item: PickerItem) => ComboboxItem };

/** What stands in the field for an id that came from outside: its name once that is known. */
function chosenItem({ value, choices, words, toItem }: Named): ComboboxItem {
  const known = choices.chosen ?? choices.items.find((item) => item.id === value);
  if (known) return toItem(known);
  const label = isUnknown(value, choices) ? `Unknown ${words.one} ${shortId(value)}` : shortId(value);
  return { id: value, label };
}

function isUnknown(value: string, { chosen, askedFor }: Choices): boolean {
  return value !== "" && askedFor === value && chosen === null;
}

function itemOf(icon: ReactNode) {
  return ({ id, name, numbers }: PickerItem): ComboboxItem => ({
    id,
    label: name ?? shortId(id),
    hint: name ? shortId(id) : undefined,
    detail: usage(numbers),
    icon,
  });
}

function usage(numbers: number | undefined): string | undefined {
  if (numbers === undefined) return undefined;
  if (numbers === 0) return "Not used yet";
  return numbers === 1 ? "1 number" : `${numbers.toLocaleString("en")} numbers`;
}
