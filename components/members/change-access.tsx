"use client";

import { useAction } from "@/components/forms/use-action";
import { changeAccess } from "@/lib/members/actions";
import { MemberDialog, type MemberTaskProps } from "./member-dialog";

export function ChangeAccess({ member, onClose, onDone }: MemberTaskProps) {
  const verb = member.disabled ? "Enable" : "Disable";
  const saving = useAction(changeAccess, { onSuccess: ({ name }) => onDone(`${name} ${verb.toLowerCase()}d`) });

  return (
    <MemberDialog
      title={`${verb} ${member.name}`}
      verb={verb}
      danger={!member.disabled}
      busy={saving.pending && `${verb.slice(0, -1)}ing`}
      failure={saving.failure}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        saving.run({ member: member.id, disabled: !member.disabled });
      }}
    >
      <p>
        {member.disabled
          ? `${member.name} can sign in again with the password they had.`
          : `${member.name} is signed out everywhere and cannot sign in. Their workspaces stay as they are.`}
      </p>
    </MemberDialog>
  );
}
