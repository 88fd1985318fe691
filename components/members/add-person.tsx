"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { applyFailure } from "@/components/forms/apply-failure";
import { SecretField } from "@/components/forms/secret-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { addMember } from "@/lib/members/actions";
import { newMember } from "@/lib/members/schema";
import { MemberDialog, type MemberTaskProps } from "./member-dialog";
import { roleOptions } from "./role-options";

type Typed = z.input<typeof newMember>;

export function AddPerson({ onClose, onDone }: Omit<MemberTaskProps, "member">) {
  const form = useForm<Typed, unknown, z.output<typeof newMember>>({
    resolver: zodResolver(newMember),
    defaultValues: { name: "", email: "", role: "operator", password: "" },
  });
  const { errors } = form.formState;
  const adding = useAction(addMember, {
    onSuccess: ({ name }) => onDone(`${name} added`),
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <MemberDialog
      title="Add person"
      verb="Add person"
      busy={adding.pending && "Adding"}
      failure={adding.failure}
      onClose={onClose}
      onSubmit={form.handleSubmit((values) => adding.run(values))}
    >
      <TextField label="Name" error={errors.name?.message} {...form.register("name")} />
      <TextField label="Email" type="email" error={errors.email?.message} {...form.register("email")} />
      <SelectField label="Role" options={roleOptions} error={errors.role?.message} {...form.register("role")} />
      <SecretField
        label="Password"
        help="A first one, at least 10 characters. Hand it over in person; they can change it under Profile."
        error={errors.password?.message}
        {...form.register("password")}
      />
    </MemberDialog>
  );
}
