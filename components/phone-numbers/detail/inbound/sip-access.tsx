"use client";

import { TextField } from "@/components/forms/text-field";
import type { AccessProps } from "./access-part";
import { CopyLines } from "./copy-line";
import { StoredSecret } from "./stored-secret";

/** A SIP address of Vapi's and the sign-in that it asks callers for. */
export function SipAccess({ workspace, state, readOnly }: AccessProps) {
  const { form, values, base } = state;
  const { errors } = form.formState;
  const locked = readOnly !== undefined;
  const address = values.sipUri.trim();
  const { username } = values.authentication;

  return (
    <>
      <TextField
        label="SIP URI"
        mono
        inputMode="email"
        autoCapitalize="off"
        readOnly={locked}
        error={errors.sipUri?.message}
        {...form.register("sipUri")}
      />
      <CopyLines
        text="Enter this in the phone or at the carrier that calls."
        lines={[
          { label: "SIP URI", value: address },
          { label: "Dial string", value: address.replace(/^sips?:/i, "") },
        ]}
      />
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
        <TextField
          label="Username"
          mono
          autoCapitalize="off"
          readOnly={locked}
          error={errors.authentication?.username?.message}
          help={
            username.trim() === ""
              ? "Empty: anybody may call the address. Otherwise 20 to 40 characters."
              : "20 to 40 characters."
          }
          {...form.register("authentication.username")}
        />
        <StoredSecret
          state={state}
          locked={locked}
          name="authentication.password"
          label="SIP password"
          isSet={base.phone.authentication?.passwordSet === true}
          error={errors.authentication?.password?.message}
          help="20 to 40 characters."
        />
        <TextField
          label="Realm"
          mono
          autoCapitalize="off"
          readOnly={locked}
          placeholder={workspace.sipHost}
          error={errors.authentication?.realm?.message}
          help={`Empty: ${workspace.sipHost}.`}
          {...form.register("authentication.realm")}
        />
      </div>
    </>
  );
}
