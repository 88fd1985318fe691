"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { SecretField } from "@/components/forms/secret-field";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { useToast } from "@/components/ui/toast";
import { changePassword } from "@/lib/account/actions";
import { passwordChange } from "@/lib/account/schema";
import { Section } from "./section";

export function PasswordForm({ email }: { email: string }) {
  const toast = useToast();
  const form = useForm({ resolver: zodResolver(passwordChange), defaultValues: { present: "", password: "" } });
  const { errors } = form.formState;
  const saving = useAction(changePassword, {
    onSuccess: () => {
      form.reset();
      toast.show({ text: "Password changed, every other session ended" });
    },
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <Section title="Password" lead="Changing it signs you out everywhere else.">
      <form
        onSubmit={form.handleSubmit((values) => saving.run(values))}
        noValidate
        className="grid max-w-[528px] gap-4"
      >
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <SecretField
          label="Current password"
          autoComplete="current-password"
          error={errors.present?.message}
          {...form.register("present")}
        />
        <SecretField
          label="New password"
          autoComplete="new-password"
          help="At least 10 characters; a short sentence is easiest to remember."
          error={errors.password?.message}
          {...form.register("password")}
        />
        {saving.failure && !saving.failure.fields ? <FailureBanner failure={saving.failure} /> : null}
        <div>
          <Button type="submit" size="form" busy={saving.pending && "Changing"}>
            Change password
          </Button>
        </div>
      </form>
    </Section>
  );
}
