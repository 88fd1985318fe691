"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { useToast } from "@/components/ui/toast";
import { changeName } from "@/lib/account/actions";
import { nameChange } from "@/lib/account/schema";
import type { User } from "@/lib/domain/workspace";
import { Section } from "./section";

export function NameForm({ user }: { user: Pick<User, "name" | "email" | "role"> }) {
  const toast = useToast();
  const form = useForm({ resolver: zodResolver(nameChange), values: { name: user.name } });
  const saving = useAction(changeName, {
    onSuccess: () => toast.show({ text: "Name saved" }),
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <Section title="You" lead={`${user.email}, with the role ${user.role}.`}>
      <form
        onSubmit={form.handleSubmit((values) => saving.run(values))}
        noValidate
        className="grid max-w-[528px] gap-4"
      >
        <TextField
          label="Name"
          autoComplete="name"
          error={form.formState.errors.name?.message}
          defaultValue={user.name}
          {...form.register("name")}
        />
        {saving.failure && !saving.failure.fields ? <FailureBanner failure={saving.failure} /> : null}
        <div>
          <Button type="submit" size="form" busy={saving.pending && "Saving"}>
            Save name
          </Button>
        </div>
      </form>
    </Section>
  );
}
