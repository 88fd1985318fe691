"use client";

import { type FocusEvent, useState } from "react";
import { Segments } from "@/components/forms/segments";
import { TextField } from "@/components/forms/text-field";
import { HeaderRows } from "@/components/phone-numbers/detail/server/header-fields";
import { ServerCredential } from "@/components/phone-numbers/detail/server/server-credential";
import { serverSection } from "@/lib/phone-number/sections/server";
import type { Sentences } from "@/lib/phone-number/sections/checks";
import type { NumberFormValues } from "@/lib/phone-number/form";
import type { RunChange } from "@/lib/runs/change";
import { blankNumber } from "./blank-number";
import type { ChoiceProps } from "./change-choice";
import { useChoiceForm } from "./use-choice-form";
import { useSettled } from "./use-settled";

type Kind = "set" | "none";
type HeaderKind = "keep" | "replace";

/** What is left empty stays as each number has it. */
export function ServerChoice({ workspace, onChange, first }: ChoiceProps) {
  const [kind, setKind] = useState<Kind>("set");
  const [headers, setHeaders] = useState<HeaderKind>("keep");
  const state = useChoiceForm({}, checkParts);
  const { form, values } = state;
  const errors = form.formState.errors.server;
  const wanted = state.isComplete ? wantedOf(values.server, headers) : undefined;
  useSettled(kind === "none" ? { kind: "server", server: null } : wanted, onChange);

  /** Not between name and value: who is still at it is not told off. */
  const checkOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) void form.trigger("server.headers");
  };

  return (
    <div className="grid gap-4 text-text">
      <Segments
        label="Server"
        hideLabel
        options={[
          { value: "set", label: "Set" },
          { value: "none", label: "None" },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === "none" ? (
        <p className="text-text-2">
          Address, headers and everything else of the server are taken away. The server URL of the organisation is used
          then, if there is one.
        </p>
      ) : (
        <>
          <div ref={first} className="grid grid-cols-[minmax(0,3fr)_160px_minmax(0,2fr)] gap-3 max-md:grid-cols-1">
            <TextField
              label="Server URL"
              type="url"
              inputMode="url"
              mono
              placeholder="https://"
              error={errors?.url?.message}
              help="Empty: each number keeps its own."
              {...form.register("server.url")}
            />
            <TextField
              label="Timeout in seconds"
              inputMode="numeric"
              error={errors?.timeoutSeconds?.message}
              help="1 to 300. Empty: as it is."
              {...form.register("server.timeoutSeconds")}
            />
            <ServerCredential
              workspace={workspace.slug}
              value={values.server.credentialId}
              locked={false}
              error={errors?.credentialId?.message}
              placeholder="As each number has it"
              onChange={(id) => form.setValue("server.credentialId", id, { shouldTouch: true, shouldValidate: true })}
            />
          </div>
          <Segments
            label="Headers"
            options={[
              { value: "keep", label: "Keep" },
              { value: "replace", label: "Replace" },
            ]}
            value={headers}
            onChange={setHeaders}
          />
          {headers === "replace" ? (
            <div onBlur={checkOnLeaving}>
              <HeaderRows state={state} locked={false} />
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

/** An address is not needed: who has one keeps it. */
function checkParts({ server }: NumberFormValues): Sentences {
  const found = { ...serverSection.check?.({ server }, blankNumber) };
  if (server.url.trim() === "") delete found["server.url"];
  return found;
}

/** Undefined: nothing is filled in. */
function wantedOf({ url, timeoutSeconds, credentialId, ...rest }: NumberFormValues["server"], headers: HeaderKind) {
  const server = {
    ...(url.trim() && { url: url.trim() }),
    ...(timeoutSeconds.trim() && { timeoutSeconds: Number(timeoutSeconds) }),
    ...(credentialId.trim() && { credentialId: credentialId.trim() }),
    ...(headers === "replace" && { headers: rest.headers.map(({ name, value }) => ({ name: name.trim(), value })) }),
  };
  const change: RunChange = { kind: "server", server };
  return Object.keys(server).length > 0 ? change : undefined;
}
