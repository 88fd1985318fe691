"use client";

import { RefreshCw } from "lucide-react";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { NumberPicker } from "@/components/pickers/number-picker";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { type CallFilters, directions } from "@/lib/calls/filters";
import { outcomeLabels, outcomes } from "@/lib/calls/outcomes";
import { DayField } from "./day-field";
import { FilterSelect } from "./filter-select";
import { directionLabels } from "./words";

type CallToolbarProps = {
  workspace: string;
  filters: CallFilters;
  onChange: (change: Partial<CallFilters>) => void;
  /** Undefined: nothing is narrowed. */
  onClear?: () => void;
  /** Of one number: neither number nor days are asked for, but days chosen in the chart are shown. */
  ofNumber: boolean;
  reading: boolean;
  onRefresh: () => void;
};

const directionOptions = directions.map((value) => ({ value, label: directionLabels[value] }));
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeLabels[value] }));

/** Dashed while off, as the other filters. */
const pickerLook =
  "[&:not(:has([aria-label='Clear_choice']))_.border-control]:border-dashed [&:not(:has([aria-label='Clear_choice']))_.border-control]:border-hairline-strong";

export function CallToolbar(props: CallToolbarProps) {
  const { workspace, filters, onChange, onClear, ofNumber, reading, onRefresh } = props;
  const picker = { workspace, hideLabel: true, className: `w-[184px] shrink-0 ${pickerLook}` };
  const withDays = !ofNumber || filters.from !== "" || filters.to !== "";
  return (
    <div
      role="group"
      aria-label="Filters"
      className="relative flex min-h-11 shrink-0 flex-wrap items-center gap-2 px-(--page-pad) pb-3 max-md:flex-nowrap max-md:[scrollbar-width:none] max-md:overflow-x-auto max-md:px-4 md:[&_.h-9]:h-8"
    >
      <FilterSelect
        label="Direction"
        any="Any direction"
        value={filters.direction}
        options={directionOptions}
        onChange={(direction) => onChange({ direction })}
      />
      <FilterSelect
        label="Outcome"
        any="Any outcome"
        value={filters.outcome}
        options={outcomeOptions}
        onChange={(outcome) => onChange({ outcome })}
      />
      {ofNumber ? null : (
        <NumberPicker
          {...picker}
          value={filters.number}
          onChange={(number) => onChange({ number })}
          placeholder="Any number"
        />
      )}
      <AssistantPicker
        {...picker}
        label="Handled by"
        value={filters.assistant}
        onChange={(assistant) => onChange({ assistant })}
        allowNobody={false}
        placeholder="Any assistant"
      />
      {withDays ? (
        <>
          <DayField label="From" value={filters.from} max={filters.to} onChange={(from) => onChange({ from })} />
          <DayField label="Until" value={filters.to} min={filters.from} onChange={(to) => onChange({ to })} />
        </>
      ) : null}
      {onClear ? (
        <Button kind="ghost" onClick={onClear}>
          Clear all
        </Button>
      ) : null}
      <IconButton
        label="Refresh calls"
        icon={<RefreshCw size={16} className={cx(reading && "animate-spin")} />}
        aria-busy={reading}
        onClick={onRefresh}
        className="ml-auto border border-hairline-strong max-md:order-first max-md:ml-0"
      />
    </div>
  );
}
