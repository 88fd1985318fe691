"use client";

import { Ellipsis } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { StatusSign } from "@/components/ui/status-sign";
import type { Member } from "@/lib/members/loaders";
import type { MemberTask } from "./members-table";
import { roleWords } from "./role-options";

export function MemberRow({ member, onTask }: { member: Member; onTask: (task: MemberTask) => void }) {
  const item = (label: string, kind: MemberTask["kind"]) => ({ label, onSelect: () => onTask({ kind, member }) });
  const access = member.disabled ? item("Enable", "access") : { ...item("Disable", "access"), danger: true };

  return (
    <tr className="h-11 border-t border-hairline hover:bg-hover">
      <td className="min-w-0 py-2 pr-3 pl-(--page-pad) [overflow-wrap:anywhere] max-md:pl-4">
        <span className="font-medium">{member.name}</span>
        {member.isSelf ? <span className="text-text-3"> (you)</span> : null}
        <span className="block text-xs text-text-3">{member.email}</span>
      </td>
      <td className="px-3 text-text-2">
        {roleWords[member.role]}
        {member.disabled ? <span className="block text-xs text-danger sm:hidden">Disabled</span> : null}
      </td>
      <td className="px-3 max-sm:hidden">
        <StatusSign kind={member.disabled ? "blocked" : "active"} word={member.disabled ? "Disabled" : "Active"} />
      </td>
      <td className="digits px-3 text-text-2 first-letter:uppercase max-md:hidden">
        {member.lastSeen ?? "Not signed in"}
      </td>
      <td className="py-1 pr-(--page-pad) text-right max-md:pr-4">
        <Menu
          label={`More for ${member.name}`}
          trigger={<Ellipsis size={16} />}
          items={[item("Change role", "role"), item("Set a new password", "password"), "rule", access]}
          size="bar"
        />
      </td>
    </tr>
  );
}
