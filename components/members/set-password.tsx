"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { SecretField } from "@/components/forms/secret-field";
import { useAction } from "@/components/forms/use-action";
import { resetPassword } from "@/lib/members/actions";
import { passwordReset } from "@/lib/members/schema";
import { MemberDialog, type MemberTaskProps } from "./member-dialog";

export function SetPassword({ member, onClose, onDone }: MemberTaskProps) {
  const form = useForm({ resolver: zodResolver(passwordReset), defaultValues: { member: member.id, password: "" } });
  const saving = useAction(resetPassword, {
    onSuccess: ({ name }) => onDone(`${name} has a new password and is signed out`),
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <MemberDialog
      title={`New password for ${member.name}`}
      verb="Set password"
      busy={saving.pending && "Setting"}
      failure={saving.failure}
      onClose={onClose}
      onSubmit={form.handleSubmit((values) => saving.run(values))}
    >
      <SecretField
        label="Password"
        help="At least 10 characters. Every session of this person ends."
        error={form.formState.errors.password?.message}
        {...form.register("password")}
      />
    </MemberDialog>
  );
}
