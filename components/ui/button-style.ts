import { cx } from "./class-names";

export type ButtonKind = "primary" | "secondary" | "ghost" | "danger" | "danger-quiet";
export type ButtonSize = "bar" | "md" | "form";

const base =
  "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm font-medium whitespace-nowrap select-none transition-colors duration-(--dur-1) ease-standard max-md:h-11";

const sizes: Record<ButtonSize, string> = {
  bar: "h-7 px-2.5",
  md: "h-8 px-3",
  form: "h-9 px-3.5",
};

const kinds: Record<ButtonKind, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover",
  secondary: "border border-hairline-strong bg-surface text-text hover:bg-hover active:bg-pressed",
  ghost: "text-text-2 hover:bg-hover hover:text-text active:bg-pressed",
  danger: "bg-danger-fill text-on-accent hover:bg-[color-mix(in_srgb,var(--danger-fill)_88%,black)]",
  "danger-quiet": "border border-hairline-strong bg-surface text-danger hover:bg-hover active:bg-pressed",
};

const off: Record<ButtonKind, string> = {
  primary: "border border-hairline bg-sunken text-text-disabled",
  secondary: "border border-hairline bg-sunken text-text-disabled",
  ghost: "text-text-disabled",
  danger: "border border-hairline bg-sunken text-text-disabled",
  "danger-quiet": "border border-hairline bg-sunken text-text-disabled",
};

export function buttonClass(look: { kind?: ButtonKind; size?: ButtonSize; unavailable?: boolean }): string {
  const { kind = "secondary", size = "md", unavailable = false } = look;
  return cx(base, sizes[size], unavailable ? off[kind] : kinds[kind]);
}

/** Square buttons that carry only an icon. */
export function iconButtonClass(look: { size?: ButtonSize; unavailable?: boolean }): string {
  const side = { bar: "size-7", md: "size-8", form: "size-9" }[look.size ?? "md"];
  return cx(
    "relative inline-flex shrink-0 items-center justify-center rounded-sm transition-colors duration-(--dur-1) ease-standard max-md:size-11",
    side,
    look.unavailable ? "text-text-disabled" : "text-text-2 hover:bg-hover hover:text-text active:bg-pressed",
  );
}
