"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { SecretField } from "@/components/forms/secret-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import { announce } from "@/components/ui/live-region";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { connectWorkspace, testKey } from "@/lib/workspaces/actions";
import { type NewWorkspaceInput, newWorkspace } from "@/lib/workspaces/schema";
import { slugOf } from "@/lib/workspaces/slug";
import { environmentOptions } from "./environment-options";
import { KeyReport, type KeyReportFacts } from "./key-report";

type ConnectFormProps = { regions: { name: string; host: string }[]; isFirst: boolean };

export function ConnectForm({ regions, isFirst }: ConnectFormProps) {
  const router = useRouter();
  const [report, setReport] = useState<KeyReportFacts | null>(null);
  const form = useForm<NewWorkspaceInput>({
    resolver: zodResolver(newWorkspace),
    defaultValues: { name: "", environment: "production", region: regions[0]?.name ?? "", key: "" },
  });
  const { control, formState, clearErrors } = form;
  const [name, environment] = useWatch({ control, name: ["name", "environment"] });
  useTypedEarly(form);

  const showRefusal = (failure: Failure) => applyFailure(form, failure);
  const testing = useAction(testKey, {
    onSuccess: (tested) => {
      setReport(tested);
      announce("The key works.");
    },
    onFailure: showRefusal,
  });
  const saving = useAction(connectWorkspace, {
    onSuccess: ({ slug }) => {
      form.reset();
      router.push(paths.phoneNumbers(slug));
    },
    onFailure: showRefusal,
  });
  const failure = saving.failure ?? testing.failure;

  /** What was found out about a key holds for that key in that region only. */
  const forgetTest = () => {
    setReport(null);
    testing.reset();
    saving.reset();
    clearErrors(["key", "region"]);
  };

  const test = async () => {
    forgetTest();
    if (await form.trigger(["region", "key"], { shouldFocus: true })) {
      const { region, key } = form.getValues();
      testing.run({ region, key });
    }
  };

  const save = form.handleSubmit((values) => {
    testing.reset();
    saving.run(values);
  });

  return (
    <form onSubmit={save} noValidate autoComplete="off" className="grid gap-5">
      <p className="text-text-2">A workspace is one Vapi organisation. The key is tested before it is saved.</p>
      <TextField
        label="Workspace name"
        help={
          <>
            Address: <code className="font-mono text-text-2">/{slugOf(name)}</code>
          </>
        }
        error={formState.errors.name?.message}
        {...form.register("name")}
      />
      <div className="grid gap-x-4 gap-y-5 md:grid-cols-2">
        <SelectField
          label="Environment"
          options={environmentOptions}
          error={formState.errors.environment?.message}
          {...form.register("environment")}
        />
        <SelectField
          label="Region"
          className="max-md:order-2"
          options={regions.map((region) => ({ value: region.name, label: `${region.name}, ${region.host}` }))}
          error={formState.errors.region?.message}
          {...form.register("region", { onChange: forgetTest })}
        />
        <p className="-mt-3 text-xs text-text-3 max-md:order-1 md:col-span-2">
          Shown on every page as{" "}
          <span className="mx-1 inline-flex align-middle">
            <EnvironmentBadge environment={environment} />
          </span>{" "}
          with a line along the top.
        </p>
      </div>
      <div className="flex items-start gap-2 max-md:flex-col">
        <SecretField
          label="Vapi API key"
          className="w-full"
          autoComplete="off"
          help="The private key, from Vapi under API Keys. Sealed here, never shown again."
          error={formState.errors.key?.message}
          {...form.register("key", { onChange: forgetTest })}
        />
        <Button
          size="form"
          className="max-md:w-full md:mt-[26px]"
          onClick={test}
          busy={testing.pending && "Testing"}
          unavailable={saving.pending ? "The workspace is being saved." : undefined}
        >
          Test key
        </Button>
      </div>
      {report ? <KeyReport report={report} /> : null}
      {failure ? <FailureBanner failure={failure} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" size="form" className="max-md:flex-1" busy={saving.pending && "Saving"}>
          Save workspace
        </Button>
        {isFirst ? null : (
          <ButtonLink kind="ghost" size="form" href={paths.workspaces}>
            Cancel
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
