"use client";

import { useEffect, useEffectEvent } from "react";
import { TextField } from "@/components/forms/text-field";
import type { ChoiceProps, TypedProps } from "./change-choice";
import { releaseSentences } from "./release-sentences";

/** There is nothing to choose: what it means is said at once, and the workspace's name is typed. */
export function ReleaseChoice(props: ChoiceProps & TypedProps) {
  const { workspace, plan, onChange, first, typed, onType, onConfirm } = props;
  const begin = useEffectEvent(() => onChange({ kind: "release" }));
  useEffect(() => begin(), []);

  return (
    <div className="grid gap-3 text-text-2">
      <ul className="grid list-disc gap-1 pl-5">
        {releaseSentences(plan?.released ?? [], workspace.name).map((sentence) => (
          <li key={sentence} className="digits">
            {sentence}
          </li>
        ))}
      </ul>
      <div ref={first} className="text-text">
        <TextField
          label={`Type ${workspace.name} to confirm`}
          className="max-w-[400px]"
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") onConfirm();
          }}
        />
      </div>
    </div>
  );
}
