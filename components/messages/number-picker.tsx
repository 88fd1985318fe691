"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useEffect, useState } from "react";
import { Combobox, type ComboboxItem } from "@/components/forms/combobox";
import { getJson } from "@/components/pickers/get-json";
import type { TextNumber, TextNumbers } from "@/lib/messages/loaders";
import { paths } from "@/lib/paths";
import { failureOf } from "./failure-of";

type NumberPickerProps = {
  label: string;
  workspace: string;
  value: TextNumber | null;
  onChange: (number: TextNumber | null) => void;
  placeholder: string;
  hideLabel?: boolean;
  error?: string;
  className?: string;
};

const pauseMs = 150;

/** One of the Twilio numbers, searched on the server: there may be thousands. */
export function NumberPicker({ workspace, value, onChange, ...field }: NumberPickerProps) {
  const [typed, setTyped] = useState<string>();
  const [q, setQ] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed ?? ""), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const answer = useQuery({
    queryKey: ["text-numbers", workspace, q],
    queryFn: ({ signal }) => getJson<TextNumbers>(paths.api.textNumbers(workspace), { query: { q }, signal }),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  });
  const items = answer.data?.items ?? [];

  return (
    <Combobox
      {...field}
      items={items.map(toItem)}
      value={value && toItem(value)}
      onChange={(item) => onChange(items.find(({ id }) => id === item?.id) ?? null)}
      onSearch={setTyped}
      loading={answer.isFetching || q !== (typed ?? "")}
      total={answer.data?.total}
      noun="Twilio numbers"
      emptyText={failureOf(answer.error)?.message ?? "No Twilio number matches."}
      icon={<Phone size={14} />}
    />
  );
}

function toItem({ id, label, display, canText }: TextNumber): ComboboxItem {
  const named = display !== null && display !== label;
  return {
    id,
    label: named ? `${display}, ${label}` : (display ?? label),
    detail: canText.ok ? undefined : canText.reason,
    icon: <Phone size={14} />,
  };
}
