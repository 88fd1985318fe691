"use client";

import { Check, Copy } from "./icons";
import { type ReactNode, useEffect, useState } from "react";
import type { ButtonSize } from "./button-style";
import { IconButton } from "./icon-button";
import { announce } from "./live-region";

type CopyButtonProps = {
  value: string;
  label: string;
  size?: ButtonSize;
  iconSize?: number;
  icon?: ReactNode;
  className?: string;
};

export function CopyButton({ value, label, size = "bar", iconSize = 16, icon, className }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const copied = await copyText(value);
    setOutcome(copied ? "copied" : "refused");
    announce(copied ? `Copied ${value}` : "The browser did not allow copying");
  };

  return (
    <IconButton
      label={label}
      size={size}
      className={className}
      onClick={copy}
      icon={outcome === "copied" ? <Check size={iconSize} className="text-ok" /> : (icon ?? <Copy size={iconSize} />)}
    />
  );
}

/** `navigator.clipboard` exists on https and localhost only; a self-hosted address may be neither. */
async function copyText(value: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
  }
  const holder = document.createElement("textarea");
  holder.value = value;
  holder.className = "fixed opacity-0";
  const before = document.activeElement;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand("copy");
  holder.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
