"use client";

import { useState } from "react";
import { Segments } from "@/components/forms/segments";
import type { ChoiceProps } from "./change-choice";

type Wanted = "" | "on" | "off";

export function SmsChoice({ onChange, first }: ChoiceProps) {
  const [wanted, setWanted] = useState<Wanted>("");
  return (
    <div ref={first} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segments<Wanted>
        label="SMS"
        hideLabel
        options={[
          { value: "on", label: "On" },
          { value: "off", label: "Off" },
        ]}
        value={wanted}
        onChange={(next) => {
          setWanted(next);
          onChange({ kind: "sms", smsEnabled: next === "on" });
        }}
      />
      <p className="min-w-0 flex-1 text-text-2 max-md:basis-full">{consequences[wanted]}</p>
    </div>
  );
}

const consequences: Record<Wanted, string> = {
  "": "SMS works with US numbers of Twilio. Others are skipped.",
  on: "Vapi overwrites the messaging webhook of each number at Twilio with its own.",
  off: "Vapi stops answering texts. Check the messaging webhooks at Twilio: Switchboard cannot see where they point.",
};
