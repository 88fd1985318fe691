"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TextNumber } from "@/lib/messages/loaders";
import type { Place } from "@/lib/messages/place";
import { shortId } from "@/lib/phone-numbers/short-id";
import { messageKeys } from "./message-keys";
import { NumberPicker } from "./number-picker";
import type { GoTo } from "./use-place";

type PageNumberProps = { workspace: string; place: Place; goTo: GoTo; known: TextNumber | null };

/** Of which number the messages are. */
export function PageNumber({ workspace, place, goTo, known }: PageNumberProps) {
  const [chosen, setChosen] = useState(known);
  const listed = useListed(workspace, place);
  const value = [chosen, listed, known].find((number) => number?.id === place.number) ?? unknown(place.number);

  return (
    <div className="flex items-center gap-2.5 max-md:order-2 max-md:w-full">
      <span aria-hidden="true" className="text-text-2">
        Number
      </span>
      <NumberPicker
        label="Number"
        hideLabel
        className="w-[400px] max-xl:w-[320px] max-md:w-auto max-md:flex-1"
        workspace={workspace}
        value={place.number ? value : null}
        placeholder="All numbers"
        onChange={(number) => {
          setChosen(number);
          goTo({ number: number?.id ?? "", thread: "" });
        }}
      />
    </div>
  );
}

/** The number as the list of its threads told it: after Back it may be another one than the last chosen. */
function useListed(workspace: string, { number, q }: Place): TextNumber | null {
  const list = useQueryClient().getQueryData<{ pages: { of: TextNumber | null }[] }>(
    messageKeys.list(workspace, number, q),
  );
  return list?.pages[0]?.of ?? null;
}

function unknown(id: string): TextNumber {
  const reason = "It is not in the workspace.";
  return {
    id,
    label: `Unknown number ${shortId(id)}`,
    display: null,
    canText: { ok: false, reason, next: "Choose another one." },
    assistantId: null,
    squadId: null,
  };
}
