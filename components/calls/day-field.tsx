import { filterBox } from "./filter-select";

type DayFieldProps = { label: string; value: string; min?: string; max?: string; onChange: (day: string) => void };

/** A day in UTC, as all days of the calls are. */
export function DayField({ label, value, onChange, ...bounds }: DayFieldProps) {
  return (
    <label className={filterBox(value !== "")}>
      <span className="pl-2.5 font-medium">{label}</span>
      <input
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...bounds}
        className="digits h-full min-w-0 flex-1 bg-transparent px-2 outline-none max-md:text-touch"
      />
    </label>
  );
}
