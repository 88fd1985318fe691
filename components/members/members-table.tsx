"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Member } from "@/lib/members/loaders";
import { AddPerson } from "./add-person";
import { ChangeAccess } from "./change-access";
import { ChangeRole } from "./change-role";
import { MemberRow } from "./member-row";
import { SetPassword } from "./set-password";

export type MemberTask = { kind: "role" | "password" | "access"; member: Member };

const dialogs = { role: ChangeRole, password: SetPassword, access: ChangeAccess };
const heads = [
  { label: "Name" },
  { label: "Role" },
  { label: "State", className: "max-sm:hidden" },
  { label: "Last seen", className: "max-md:hidden" },
];

export function MembersTable({ members }: { members: Member[] }) {
  const [task, setTask] = useState<MemberTask | "add" | null>(null);
  const toast = useToast();
  const close = () => setTask(null);
  const finish = (text: string) => {
    close();
    toast.show({ text });
  };
  const Dialog = task && task !== "add" ? dialogs[task.kind] : null;

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 px-(--page-pad) py-4 max-md:px-4">
        <p className="text-text-2">Everybody who can sign in. Workspaces belong to the person who stored their key.</p>
        <Button kind="primary" icon={<Plus size={14} />} onClick={() => setTask("add")}>
          Add person
        </Button>
      </div>
      <table aria-label="Members" className="w-full border-y border-hairline text-left">
        <thead>
          <tr className="h-8 text-xs text-text-3">
            {heads.map(({ label, className = "" }) => (
              <th
                key={label}
                scope="col"
                className={`px-3 font-medium first:pl-(--page-pad) max-md:first:pl-4 ${className}`}
              >
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onTask={setTask} />
          ))}
        </tbody>
      </table>
      {task === "add" ? <AddPerson onClose={close} onDone={finish} /> : null}
      {Dialog && task && task !== "add" ? <Dialog member={task.member} onClose={close} onDone={finish} /> : null}
    </>
  );
}
