"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useState } from "react";
import { Combobox, type ComboboxItem } from "@/components/forms/combobox";
import type { FieldFrame } from "@/components/forms/field";
import { paths } from "@/lib/paths";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { shortId } from "@/lib/phone-numbers/short-id";
import { getJson } from "./get-json";

type NumberPickerProps = Omit<FieldFrame, "label"> & {
  workspace: string;
  label?: string;
  /** An id; empty: none. */
  value: string;
  onChange: (id: string) => void;
  placeholder?: string;
};

/** Any number of the workspace, searched on the server as in the list. */
export function NumberPicker({
  workspace,
  label = "Number",
  value,
  onChange,
  placeholder,
  ...frame
}: NumberPickerProps) {
  const [typed, setTyped] = useState<string>();
  const [chosen, choose] = useState<ComboboxItem>();
  const known = chosen?.id === value ? chosen : undefined;
  const found = useNumbers({ workspace, q: typed ?? "", wanted: typed !== undefined });
  const named = useNumbers({ workspace, q: value, wanted: value !== "" && !known });
  const items = (found.data?.rows ?? []).map(itemOf);
  const current = known ?? named.data?.rows.filter(({ id }) => id === value).map(itemOf)[0];

  return (
    <Combobox
      {...frame}
      label={label}
      items={items}
      value={value === "" ? null : (current ?? { id: value, label: shortId(value) })}
      onChange={(item) => {
        choose(item ?? undefined);
        onChange(item?.id ?? "");
      }}
      onSearch={setTyped}
      loading={found.isFetching}
      total={found.data?.allTotal ?? found.data?.total ?? 0}
      noun="numbers"
      emptyText={found.error ? "The numbers could not be loaded. Open the list again to retry." : "No number matches."}
      placeholder={placeholder ?? "Search numbers"}
      icon={<Phone size={14} />}
    />
  );
}

type Search = { workspace: string; q: string; wanted: boolean };

function useNumbers({ workspace, q, wanted }: Search) {
  return useQuery({
    queryKey: ["number-picker", workspace, q],
    queryFn: ({ signal }) => getJson<PhoneNumberList>(paths.api.phoneNumbers(workspace), { query: { q }, signal }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function itemOf({ id, name, display, sipUri }: PhoneNumberRow): ComboboxItem {
  const address = display ?? sipUri ?? shortId(id);
  return { id, label: name ?? address, detail: name ? address : undefined, icon: <Phone size={16} /> };
}
