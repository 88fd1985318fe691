"use client";

import { useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { TextButton } from "@/components/ui/text-link";
import type { AccessProps } from "./access-part";
import { StoredSecret } from "./stored-secret";
import { useStartedAnew } from "./use-started-anew";

type Way = "token" | "key";

/** Twilio takes either the account's token or a key with its secret; what is typed in the way not chosen is let go. */
export function TwilioAccess({ state, readOnly }: AccessProps) {
  const { form, base } = state;
  const { errors } = form.formState;
  const { secretsSet } = base.phone;
  const locked = readOnly !== undefined;
  const started = useStartedAnew(form);
  const [chosen, choose] = useState<{ started: number; way: Way } | null>(null);
  const stored: Way = secretsSet.includes("twilioApiKey") && !secretsSet.includes("twilioAuthToken") ? "key" : "token";
  const refused = errors.twilioApiKey || errors.twilioApiSecret ? "key" : undefined;
  const way = refused ?? (chosen?.started === started ? chosen.way : stored);
  const secret = { state, locked };

  const switchTo = (next: Way) => () => {
    for (const field of next === "key"
      ? (["twilioAuthToken"] as const)
      : (["twilioApiKey", "twilioApiSecret"] as const)) {
      form.setValue(field, "", { shouldDirty: true });
      form.clearErrors(field);
    }
    choose({ started, way: next });
  };
  const other = (label: string, next: Way) =>
    locked ? undefined : <TextButton onClick={switchTo(next)}>{label}</TextButton>;

  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
      <TextField
        label="Account SID"
        mono
        placeholder="AC…"
        autoCapitalize="off"
        readOnly={locked}
        error={errors.twilioAccountSid?.message}
        {...form.register("twilioAccountSid")}
      />
      {way === "token" ? (
        <StoredSecret
          {...secret}
          name="twilioAuthToken"
          label="Auth token"
          isSet={secretsSet.includes("twilioAuthToken")}
          error={errors.twilioAuthToken?.message}
          aside={other("Use an API key instead", "key")}
        />
      ) : (
        <>
          <StoredSecret
            {...secret}
            name="twilioApiKey"
            label="API key"
            isSet={secretsSet.includes("twilioApiKey")}
            error={errors.twilioApiKey?.message}
            aside={other("Use the auth token instead", "token")}
          />
          <StoredSecret
            {...secret}
            name="twilioApiSecret"
            label="API secret"
            isSet={secretsSet.includes("twilioApiSecret")}
            error={errors.twilioApiSecret?.message}
            help={
              stored === "token"
                ? "Saving takes the stored auth token away: Vapi reads the key only without one."
                : undefined
            }
          />
        </>
      )}
    </div>
  );
}
