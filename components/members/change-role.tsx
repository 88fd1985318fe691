"use client";

import { useForm } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field";
import { useAction } from "@/components/forms/use-action";
import { changeRole } from "@/lib/members/actions";
import { MemberDialog, type MemberTaskProps } from "./member-dialog";
import { roleOptions, roleWords } from "./role-options";

export function ChangeRole({ member, onClose, onDone }: MemberTaskProps) {
  const form = useForm({ defaultValues: { member: member.id, role: member.role } });
  const saving = useAction(changeRole, { onSuccess: ({ name, role }) => onDone(`${name} is now ${roleWords[role]}`) });

  return (
    <MemberDialog
      title={`Role of ${member.name}`}
      verb="Change role"
      busy={saving.pending && "Changing"}
      failure={saving.failure}
      onClose={onClose}
      onSubmit={form.handleSubmit((values) => saving.run(values))}
    >
      <SelectField label="Role" options={roleOptions} {...form.register("role")} />
      <p>It holds from their next click on.</p>
    </MemberDialog>
  );
}
