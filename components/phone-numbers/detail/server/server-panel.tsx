"use client";

import { SwitchField } from "@/components/forms/switch-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ChangedMark } from "../changed-mark";
import { PanelLayout } from "../panel-layout";
import { Part } from "../part";
import type { PanelProps } from "../tabs-of";
import { BackoffFields } from "./backoff-fields";
import { HeaderFields } from "./header-fields";
import { ServerCredential } from "./server-credential";
import { WhatIsCalled } from "./what-is-called";

/** Where Vapi asks who answers, and where it reports what happens. */
export function ServerPanel({ workspace, state, readOnly }: PanelProps) {
  const { form, values } = state;
  const { register } = form;
  const errors = form.formState.errors.server;
  const locked = readOnly !== undefined;
  const { server } = values;
  const set = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };

  return (
    <PanelLayout
      asideLabel="What Vapi will call"
      aside={<WhatIsCalled values={values} changed={state.changed.includes("server")} />}
    >
      <Part
        title="Server"
        text="Vapi sends this number’s events there, and asks it who answers when no assistant and no squad is set."
        aside={state.changed.includes("server") ? <ChangedMark /> : undefined}
      >
        <TextField
          label="Server URL"
          type="url"
          inputMode="url"
          mono
          placeholder="https://"
          readOnly={locked}
          error={errors?.url?.message}
          help="Empty: the server URL of the organisation is used, if there is one."
          {...register("server.url")}
        />
        <TextField
          label="Timeout in seconds"
          inputMode="numeric"
          className="max-w-[200px]"
          placeholder="20"
          readOnly={locked}
          error={errors?.timeoutSeconds?.message}
          help="1 to 300; 20 when empty."
          {...register("server.timeoutSeconds")}
        />
        <p className="text-xs text-text-3">
          Whatever the timeout says, the question who answers must be answered within 7.5 seconds.
        </p>
      </Part>
      <HeaderFields state={state} locked={locked} />
      <Part title="Security" ruled>
        <ServerCredential
          workspace={workspace.slug}
          value={server.credentialId}
          locked={locked}
          error={errors?.credentialId?.message}
          onChange={(id) => form.setValue("server.credentialId", id, set)}
        />
        <SwitchField
          label="Static IP addresses"
          checked={server.staticIpAddressesEnabled}
          onCheckedChange={(on) => form.setValue("server.staticIpAddressesEnabled", on, set)}
          consequence="Requests come from 167.150.224.0/23, for servers behind a firewall."
          disabledReason={readOnly}
          error={errors?.staticIpAddressesEnabled?.message}
        />
        <TextArea
          label="Encrypted paths"
          mono
          rows={3}
          readOnly={locked}
          error={errors?.encryptedPaths?.message}
          help="One path per line. Vapi encrypts these parts of the request body with the key of the credential."
          {...register("server.encryptedPaths")}
        />
      </Part>
      <BackoffFields state={state} locked={locked} />
    </PanelLayout>
  );
}
