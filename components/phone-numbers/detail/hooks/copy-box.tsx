"use client";

import { Check, Copy } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { announce } from "@/components/ui/live-region";

/** Copies what stands in the text box, without reading all of it out. */
export function CopyBox({ box }: { box: RefObject<HTMLTextAreaElement | null> }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = box.current !== null && (await copyFrom(box.current));
    setCopied(done);
    announce(done ? "Copied the hooks as JSON" : "The browser did not allow copying");
  };

  return (
    <IconButton
      label="Copy hooks as JSON"
      onClick={copy}
      icon={copied ? <Check size={16} className="text-ok" /> : <Copy size={16} />}
    />
  );
}

/** `navigator.clipboard` exists on https and localhost only; what is selected can be copied anywhere. */
async function copyFrom(box: HTMLTextAreaElement): Promise<boolean> {
  if (!navigator.clipboard) {
    box.select();
    return document.execCommand("copy");
  }
  return navigator.clipboard.writeText(box.value).then(
    () => true,
    () => false,
  );
}
